import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { workPath, writeWhole } from '../../system/files.ts'
import { fallbackFaces } from './fallbackFaces.ts'
import { axes, licenceNames, webFont } from './webFont.ts'

const family = 'Source Serif 4 Variable'
const packageName = '@fontsource-variable/source-serif-4'

/** The scripts the family covers. A browser fetches a file only for a page that holds one of its characters. */
const scripts = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'] as const

/**
 * Makes the publication's web fonts and the CSS that declares them, in `.standfirst/fonts`. Done once: the name of each
 * file is the hash of what went into it.
 */
export async function makeFonts(): Promise<void> {
  const require = createRequire(import.meta.url)
  const root = join(require.resolve(`${packageName}/package.json`), '..')
  const ranges = JSON.parse(await readFile(join(root, 'unicode.json'), 'utf8')) as Record<string, string>
  const folder = workPath('fonts')
  const faces = await Promise.all(scripts.map((script) => face(root, folder, script, ranges[script] ?? '')))
  await writeWhole(join(folder, 'faces.css'), [...faces, ...fallbackFaces()].join('\n'))
}

async function face(root: string, folder: string, script: string, unicodeRange: string): Promise<string> {
  const whole = await readFile(join(root, 'files', `source-serif-4-${script}-opsz-normal.woff2`))
  const hash = createHash('sha256')
    .update(whole)
    .update(unicodeRange)
    .update(JSON.stringify([axes, licenceNames]))
    .digest('hex')
  const name = `${script}-${hash.slice(0, 8)}.woff2`
  const path = join(folder, name)
  if (!existsSync(path)) await writeWhole(path, await webFont(whole, characters(unicodeRange)))
  return `@font-face {
  font-family: '${family}';
  font-weight: ${axes.wght.min} ${axes.wght.max};
  font-display: optional;
  src: url(./${name});
  unicode-range: ${unicodeRange};
}`
}

/** Every character of a CSS `unicode-range`. */
function characters(unicodeRange: string): string {
  return unicodeRange
    .split(',')
    .flatMap((part) => {
      const [from = 0, to = from] = part
        .trim()
        .replace(/^U\+/, '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16))
      return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))
    })
    .join('')
}
