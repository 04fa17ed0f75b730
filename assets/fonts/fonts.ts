import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { unicodeRange } from '../../newsroom/unicodeRanges.ts'
import { workPath, writeWhole } from '../../system/files.ts'
import { fallbackFaces } from './fallbackFaces.ts'
import { characterSets, type CharacterSet } from './characterSets.ts'
import { type Cut, cuts, kept, webFont } from './webFont.ts'

const family = 'Source Serif 4'
const packageName = '@fontsource-variable/source-serif-4'

/**
 * Makes the publication's web fonts and the CSS that declares them, in `.standfirst/fonts`: a file for each cut and set of
 * characters, of which a browser fetches those its page needs. Done once: the name of each file is the hash of what went
 * into it.
 */
export async function makeFonts(): Promise<void> {
  const require = createRequire(import.meta.url)
  const root = join(require.resolve(`${packageName}/package.json`), '..', 'files')
  const folder = workPath('fonts')
  const made = characterSets.flatMap((set) => cuts.map((cut) => face(root, folder, set, cut)))
  await writeWhole(join(folder, 'faces.css'), [...(await Promise.all(made)), ...fallbackFaces()].join('\n'))
}

async function face(root: string, folder: string, set: CharacterSet, cut: Cut): Promise<string> {
  const whole = await readFile(join(root, `source-serif-4-${set.script}-opsz-${cut.style}.woff2`))
  const characters = await set.charactersOf(whole)
  const hash = createHash('sha256')
    .update(whole)
    .update(characters.join(''))
    .update(JSON.stringify([cut, kept]))
    .digest('hex')
  const name = `${set.name}-${cut.name}-${hash.slice(0, 8)}.woff2`
  const path = join(folder, name)
  if (!existsSync(path)) await writeWhole(path, await webFont(whole, characters.join(''), cut))
  return `@font-face {
  font-family: '${family}';
  ${cut.style === 'normal' ? '' : `font-style: ${cut.style};`}
  ${cut.weight === 400 ? '' : `font-weight: ${cut.weight};`}
  font-display: block;
  src: url(./${name});
  unicode-range: ${unicodeRange(characters)};
}`
}
