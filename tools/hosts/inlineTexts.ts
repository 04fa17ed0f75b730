import { createHash } from 'node:crypto'
import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5'

/** The hashes, as a Content-Security-Policy names them, of all that stands in `<style>` and `<script>` elements. */
export class InlineTexts {
  readonly #styles = new Set<string>()
  readonly #scripts = new Set<string>()

  get styles(): readonly string[] {
    return [...this.#styles].toSorted()
  }

  get scripts(): readonly string[] {
    return [...this.#scripts].toSorted()
  }

  /** Reads a page as it will be sent. */
  add(html: string): void {
    for (const { element, text } of rawTexts(html)) {
      const hashes = element === 'style' ? this.#styles : this.#scripts
      hashes.add(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    }
  }
}

interface RawText {
  readonly element: 'style' | 'script'
  readonly text: string
}

/** By the tokens of HTML, without building a tree: this is done for every page there is. */
function rawTexts(html: string): RawText[] {
  const found: RawText[] = []
  let element: RawText['element'] | undefined
  let text = ''
  const characters = ({ chars }: Token.CharacterToken) => {
    if (element) text += chars
  }
  const handler: TokenHandler = {
    onStartTag(tag) {
      const { tagName } = tag
      if (tagName === 'title' || tagName === 'textarea') tokenizer.state = TokenizerMode.RCDATA
      if (tagName === 'style') tokenizer.state = TokenizerMode.RAWTEXT
      if (tagName === 'script') tokenizer.state = TokenizerMode.SCRIPT_DATA
      element = tagName === 'style' || (tagName === 'script' && runs(tag)) ? tagName : undefined
      text = ''
    },
    onEndTag() {
      if (element) found.push({ element, text })
      element = undefined
    },
    onCharacter: characters,
    onNullCharacter: characters,
    onWhitespaceCharacter: characters,
    onComment: () => {},
    onDoctype: () => {},
    onEof: () => {},
  }
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, handler)
  tokenizer.write(html, true)
  return found
}

/** Structured data stands in script elements too, but a policy does not ask about what no browser runs. */
function runs({ attrs }: Token.TagToken): boolean {
  return attrs.every(({ name, value }) => name !== 'type' || value !== 'application/ld+json')
}
