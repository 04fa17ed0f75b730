// A thread that checks files. Node 20 knows no TypeScript yet, and a thread does not inherit what knows it.
import { register } from 'tsx/esm/api'

register()
const { checkFile } = await import('./checkedFile.ts')

/** @param {readonly { readonly path: string, readonly bytes: Uint8Array }[]} files */
export function checkFiles(files) {
  return files.map(({ path, bytes }) => /** @type {const} */ ([path, checkFile(path, bytes)]))
}
