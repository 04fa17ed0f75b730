import { readFile } from 'node:fs/promises'
import { basename, posix } from 'node:path'
import { transform, type Targets } from 'lightningcss'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { parse, type Declaration, type Root } from 'postcss'
import { shortenClasses } from './classNames.ts'
import { shortenProperties } from './customProperties.ts'
import { pageTokens } from './pageTokens.ts'
import { affirmed, ancestorsIn, styleQuestions } from './styleQuestions.ts'
import { keepUsedCss } from './usedCss.ts'

/** A font file: where it is served, where Next exported it, and the characters it is for, as CSS writes them. */
export interface FontFile {
  readonly path: string
  readonly source: string
  readonly range: string | undefined
}

/** The browsers of package.json's browserslist, as lightningcss writes versions: major << 16 | minor << 8. */
const targets: Targets = { chrome: 123 << 16, edge: 123 << 16, firefox: 128 << 16, safari: (17 << 16) | (5 << 8) }

/** Everything Tailwind made for the site, to be handed out by what pages ask of it. It is code: no content changes it. */
export class Stylesheet {
  /** The short names of classes, by those that components write. */
  readonly classNames: ReadonlyMap<string, string>
  /** Every font of the site. */
  readonly fonts: readonly FontFile[]
  readonly #root: Root
  readonly #questions: ReadonlySet<string>
  readonly #ancestors: ReadonlySet<string>
  /** Pages of a type are asked for one after the other: their styles are worked out once. */
  readonly #known = new Map<string, string>()

  private constructor(root: Root, fonts: readonly FontFile[]) {
    this.classNames = shortenClasses(root)
    shortenProperties(root)
    this.fonts = fonts
    this.#root = root
    this.#questions = styleQuestions(root)
    this.#ancestors = ancestorsIn(this.#questions)
  }

  /** @param exported the files of an export, by their paths in it, of which the CSS is read */
  static async read(exported: ReadonlyMap<string, string>): Promise<Stylesheet> {
    const fonts: FontFile[] = []
    const files = [...exported].filter(([path]) => path.endsWith('.css'))
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

  /** What a page asks for: strings, sorted, each the same for every page that needs the same rules. */
  asksOf(document: Tree.Document): readonly string[] {
    return affirmed(this.#questions, pageTokens(document, this.#ancestors))
  }

  /** The styles for a page, or for all pages of a type, that ask for this. */
  styleFor(asks: ReadonlySet<string>): string {
    const key = [...asks].toSorted().join('\n')
    const css = this.#known.get(key) ?? this.#used(asks)
    this.#known.set(key, css)
    return css
  }

  /** The paths of the fonts a browser may fetch for a page that asks for this. */
  fontsFor(asks: ReadonlySet<string>): readonly string[] {
    return this.fonts.filter(({ range }) => !range || asks.has(`range ${range}`)).map(({ path }) => path)
  }

  #used(asks: ReadonlySet<string>): string {
    const root = this.#root.clone()
    keepUsedCss(root, asks)
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
