import { readFile } from 'node:fs/promises'
import { basename, posix } from 'node:path'
import { transform, type Targets } from 'lightningcss'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { AtRule, parse, type Root } from 'postcss'
import { shortenClasses } from './classNames.ts'
import { shortenProperties } from './customProperties.ts'
import { faceName, isFaceUsed } from './fontFace.ts'
import { elementTokens } from './pageTokens.ts'
import type { TypesetText } from './typesetText.ts'
import { usedIn, ancestorsIn, selectorsIn } from './usedSelectors.ts'
import { keepUsedCss } from './usedCss.ts'

/** A font file: where it is served, where Next has put it, and the name of its face: see fontFace.ts */
export interface FontFile {
  readonly path: string
  readonly source: string
  readonly face: string
}

/** The browsers of package.json's browserslist, as lightningcss writes versions: major << 16 | minor << 8. */
const targets: Targets = { chrome: 123 << 16, edge: 123 << 16, firefox: 128 << 16, safari: (17 << 16) | (5 << 8) }

/** Everything Tailwind made for the site, to be handed out by what pages use of it. It is code: no content changes it. */
export class Stylesheet {
  /** The short names of classes, by those that components write. */
  readonly classNames: ReadonlyMap<string, string>
  /** Every font of the site. */
  readonly fonts: readonly FontFile[]
  readonly #root: Root
  readonly #selectors: ReadonlySet<string>
  readonly #ancestors: ReadonlySet<string>
  /** Pages of a type are selector for one after the other: their styles are worked out once. */
  readonly #known = new Map<string, string>()

  private constructor(root: Root, fonts: readonly FontFile[]) {
    this.classNames = shortenClasses(root)
    shortenProperties(root)
    this.fonts = fonts
    this.#root = root
    this.#selectors = selectorsIn(root)
    this.#ancestors = ancestorsIn(this.#selectors)
  }

  /** @param compiled files Next has made, by the paths it would serve them under, of which the CSS is read */
  static async read(compiled: Readonly<Record<string, string>>): Promise<Stylesheet> {
    const fonts: FontFile[] = []
    const files = Object.entries(compiled).filter(([path]) => path.endsWith('.css'))
    const roots = await Promise.all(
      files.map(async ([path, file]) => {
        const root = parse(await readFile(file, 'utf8'))
        root.walkDecls('src', (declaration) => {
          const face = declaration.parent instanceof AtRule ? faceName(declaration.parent) : ''
          declaration.value = declaration.value.replace(/url\(["']?([^"')]+)["']?\)/g, (_, url: string) => {
            const source = posix.join(posix.dirname(path), url)
            const font = { path: `/assets/${publishedName(source)}`, source, face }
            fonts.push(font)
            return `url(${font.path})`
          })
        })
        return root
      }),
    )
    const [whole = parse(''), ...others] = roots
    for (const other of others) whole.append(other.nodes)
    return new Stylesheet(whole, fonts)
  }

  /** The parts of its selectors that a page uses, sorted: see usedSelectors.ts */
  usedSelectorsOf(document: Tree.Document, text: TypesetText): readonly string[] {
    return usedIn(this.#selectors, { ...elementTokens(document, this.#ancestors), text })
  }

  /** The styles for a page, or for all pages of a type, that use these selectors. */
  styleFor(usedSelectors: ReadonlySet<string>): string {
    const key = [...usedSelectors].toSorted().join('\n')
    const css = this.#known.get(key) ?? this.#used(usedSelectors)
    this.#known.set(key, css)
    return css
  }

  /** The paths of the fonts that a text is set in. */
  fontsFor(text: TypesetText): readonly string[] {
    return this.fonts.filter(({ face }) => isFaceUsed(face.replace('face ', ''), text)).map(({ path }) => path)
  }

  #used(usedSelectors: ReadonlySet<string>): string {
    const root = this.#root.clone()
    keepUsedCss(root, usedSelectors)
    return transform({
      filename: 'page.css',
      code: Buffer.from(root.toString()),
      minify: true,
      targets,
    }).code.toString()
  }
}

/**
 * The name of a font as published. Next has put the hash of its bytes into it; the hash of what it was made from,
 * assets/fonts/fonts.ts, would only make each page longer.
 * @example publishedName('media/english-text-696ce4b9.3b78zuqh0ap98.woff2') // 'english-text.3b78zuqh0ap98.woff2'
 */
function publishedName(source: string): string {
  return basename(source).replace(/-[\da-f]{8}\./, '.')
}
