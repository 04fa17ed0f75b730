import { readFile } from 'node:fs/promises'
import { iconPath, iconSizes } from '../../newsroom/paths.ts'
import { drawIcon } from '../../cards/drawIcon.ts'

/** A file of an edition by its path in `dist/`. */
export interface OtherFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/** What is neither a page nor published by the newsroom: icons. */
export async function iconFiles(exported: ReadonlyMap<string, string>): Promise<OtherFile[]> {
  const files: OtherFile[] = []
  for (const [path, file] of exported) if (isPublic(path)) files.push({ path, content: await readFile(file) })
  const icon = await readFile('public/icon.svg')
  for (const pixels of iconSizes) files.push({ path: iconPath(pixels).slice(1), content: await drawIcon(icon, pixels) })
  return files
}

/** Everything that is neither a page nor part of Next's machinery: icons. Its payloads are called .txt. */
function isPublic(path: string): boolean {
  return !/\.(?:html|txt)$|^_next\//.test(path)
}
