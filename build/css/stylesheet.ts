import { readFile } from 'node:fs/promises'
import { basename, posix } from 'node:path'
import { transform, type Targets } from 'lightningcss'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { parse, type Declaration, type Root } from 'postcss'
import { shortenClasses } from './classNames.ts'
import { shortenProperties } from './customProperties.ts'
import { pageTokens } from './pageTokens.ts'
import { usedIn, ancestorsIn, selectorsIn } from './usedSelectors.ts'
import { keepUsedCss } from './usedCss.ts'

/** A font file: where it is served, where Next has put it, and the characters it is for, as CSS writes them. */
export interface FontFile {
  readonly path: string
  readonly source: string
  readonly range: string | undefined
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
          const range = rangeBeside(declaration)
          declaration.value = declaration.value.replace(/url\(["']?([^"')]+)["']?\)/g, (_, url: string) => {
            const source = posix.join(posix.dirname(path), url)
            const font = { path: `/assets/${basename(source)}`, source, range }
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
  usedSelectorsOf(document: Tree.Document): readonly string[] {
    return usedIn(this.#selectors, pageTokens(document, this.#ancestors))
  }

  /** The styles for a page, or for all pages of a type, that use these selectors. */
  styleFor(usedSelectors: ReadonlySet<string>): string {
    const key = [...usedSelectors].toSorted().join('\n')
    const css = this.#known.get(key) ?? this.#used(usedSelectors)
    this.#known.set(key, css)
    return css
  }

  /** The paths of the fonts a browser may fetch for a page that uses these selectors. */
  fontsFor(usedSelectors: ReadonlySet<string>): readonly string[] {
    return this.fonts.filter(({ range }) => !range || usedSelectors.has(`range ${range}`)).map(({ path }) => path)
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

function rangeBeside({ parent }: Declaration): string | undefined {
  const range = parent?.nodes.find((node): node is Declaration => 'prop' in node && node.prop === 'unicode-range')
  return range?.value
}
