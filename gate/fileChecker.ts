import { checkFile, type CheckedFile } from './checkedFile.ts'
import type { UncheckedFile } from './fileCheckers.ts'

/** What a thread does that checks files by themselves. */
export function checkFiles(files: readonly UncheckedFile[]): (readonly [path: string, checked: CheckedFile])[] {
  return files.map(({ path, bytes }) => [path, checkFile(path, bytes)])
}
