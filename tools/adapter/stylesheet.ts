import { readFile } from 'node:fs/promises'
import { basename, posix } from 'node:path'
import { transform, type Targets } from 'lightningcss'
import { parse, type Root } from 'postcss'
import type { PageTokens } from './pageTokens.ts'
import { answersOf, styleQuestions, type StyleQuestions } from './styleQuestions.ts'
import { keepUsedCss } from './usedCss.ts'

/** A font file: where it is served, and where Next exported it. */
export interface FontFile {
  readonly path: string
  readonly source: string
}

/** The styles of one page. */
export interface PageStyles {
  readonly css: string
  /** The paths of the fonts a browser fetches for it. */
  readonly fonts: readonly string[]
}

/** The browsers of package.json's browserslist, as lightningcss writes versions: major << 16 | minor << 8. */
const targets: Targets = { chrome: 123 << 16, edge: 123 << 16, firefox: 128 << 16, safari: (17 << 16) | (5 << 8) }

/** Everything Tailwind made for the site, to be handed out page by page. */
export class Stylesheet {
  readonly #root: Root
  readonly #fonts: readonly FontFile[]
  readonly #questions: StyleQuestions
  /** Most pages of a type are alike: their styles are worked out once. */
  readonly #known = new Map<string, PageStyles>()

  private constructor(root: Root, fonts: readonly FontFile[]) {
    this.#root = root
    this.#fonts = fonts
    this.#questions = styleQuestions(root)
  }

  /** @param files the CSS files of an export, by their paths in it */
  static async read(files: ReadonlyMap<string, string>): Promise<Stylesheet> {
    const fonts: FontFile[] = []
    const roots = await Promise.all(
      [...files].map(async ([path, file]) => {
        const root = parse(await readFile(file, 'utf8'))
        root.walkDecls('src', (declaration) => {
          declaration.value = declaration.value.replace(/url\(["']?([^"')]+)["']?\)/g, (_, url: string) => {
            const source = posix.join(posix.dirname(path), url)
            const font = { path: `/assets/${basename(source)}`, source }
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

  /** Every font of the site. */
  get fonts(): readonly FontFile[] {
    return this.#fonts
  }

  /** The styles a page with these tokens needs. */
  stylesFor(tokens: PageTokens): PageStyles {
    const key = answersOf(tokens, this.#questions)
    let styles = this.#known.get(key)
    if (!styles) {
      const root = this.#root.clone()
      keepUsedCss(root, tokens)
      const { code } = transform({ filename: 'page.css', code: Buffer.from(root.toString()), minify: true, targets })
      const css = code.toString()
      styles = { css, fonts: this.#fonts.map(({ path }) => path).filter((path) => css.includes(path)) }
      this.#known.set(key, styles)
    }
    return styles
  }
}
