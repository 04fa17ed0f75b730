import { Tokenizer, TokenizerMode, type Token } from 'parse5'
import { byName } from '../collections.ts'

/** A token of HTML, with its place in what was read. */
export interface HtmlToken {
  readonly kind: 'start' | 'end' | 'text' | 'comment' | 'declaration'
  /** Of a tag, in small letters. */
  readonly name: string
  /** Of a text or a comment, with its references resolved. */
  readonly text: string
  readonly attributes: readonly HtmlAttribute[]
  readonly start: number
  readonly end: number
}

interface HtmlAttribute {
  /** In small letters. */
  readonly name: string
  readonly value: string
  readonly start: number
  readonly end: number
}

/** What the standard calls an error: https://html.spec.whatwg.org/multipage/parsing.html#parse-errors */
export interface HtmlError {
  /** Such as `eof-in-tag`. */
  readonly code: string
  readonly start: number
}

/** Elements whose content is no HTML. */
const contents = byName<Tokenizer['state']>({
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  plaintext: TokenizerMode.PLAINTEXT,
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
  xmp: TokenizerMode.RAWTEXT,
})

/** Reads a piece of HTML token by token, without mending anything, as the standard's tokenizer does. */
export function htmlTokens(html: string): {
  readonly tokens: readonly HtmlToken[]
  readonly errors: readonly HtmlError[]
} {
  const tokens: HtmlToken[] = []
  const errors: HtmlError[] = []
  const add = (token: Pick<HtmlToken, 'kind'> & Partial<HtmlToken>, location: Token.Location | null) =>
    tokens.push({
      name: '',
      text: '',
      attributes: [],
      start: location?.startOffset ?? 0,
      end: location?.endOffset ?? 0,
      ...token,
    })
  const addTag = (kind: 'start' | 'end', { tagName: name, attrs, location }: Token.TagToken) => {
    const attributes = attrs.map((attribute) => {
      const place = location?.attrs?.[attribute.name]
      return { ...attribute, start: place?.startOffset ?? 0, end: place?.endOffset ?? 0 }
    })
    add({ kind, name, attributes }, location)
  }
  // Words and the spaces between them come one by one.
  const addText = ({ chars, location }: Token.CharacterToken) => {
    const last = tokens.at(-1)
    if (last?.kind !== 'text') add({ kind: 'text', text: chars }, location)
    else tokens[tokens.length - 1] = { ...last, text: last.text + chars, end: location?.endOffset ?? last.end }
  }
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        addTag('start', token)
        tokenizer.state = contents[token.tagName] ?? tokenizer.state
      },
      onEndTag: (token) => addTag('end', token),
      onCharacter: addText,
      onNullCharacter: addText,
      onWhitespaceCharacter: addText,
      onComment({ data, location }) {
        const isComment = html.startsWith('<!--', location?.startOffset)
        add({ kind: isComment ? 'comment' : 'declaration', text: data }, location)
      },
      onDoctype: ({ location }) => void add({ kind: 'declaration' }, location),
      onEof: () => undefined,
      onParseError: ({ code, startOffset }) => void errors.push({ code, start: startOffset }),
    },
  )
  tokenizer.write(html, true)
  return { tokens, errors }
}

/**
 * Where the characters of a piece of HTML stand in what was written for it: Markdown takes from each line what belongs to
 * the list or quotation around, so that a line is the end of the line that was written.
 * @returns the place in `source` of a place in `value`
 */
export function placesInSource(value: string, source: string): (place: number) => number {
  if (value === source) return (place) => place
  const written = lineStarts(source)
  const lines = lineStarts(value)
  return (place) => {
    const index = lines.findLastIndex((start) => start <= place)
    const start = lines[index] ?? 0
    const length = (lines[index + 1] ?? value.length + 1) - start
    const end = written[index + 1] ?? source.length + 1
    return Math.max(written[index] ?? 0, end - length) + place - start
  }
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
}
