import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { spanOf } from '../gate/body/bodyText.ts'
import type { Span } from '../gate/problem.ts'
import { byName } from '../newsroom/collections.ts'
import { type Edit, withEdits } from '../newsroom/edits.ts'
import { parseBody } from '../newsroom/markdown/articleSyntax.ts'

/**
 * What sites have programs put into their texts by a tag, in Markdown: links to files, code, quotations, boxes, pictures and
 * recordings of Jekyll (https://jekyllrb.com/docs/liquid/tags/), Hexo (https://hexo.io/docs/tag-plugins) and Hugo
 * (https://gohugo.io/shortcodes/). A tag that is not known stays as it is, and so does one within code.
 * @param titleOf what a text beside this one is called, by the name of its file
 * @param readsCode whether the program reads code for tags too, so that `raw` stands around examples: all but Hexo and Hugo
 */
export function withoutTags(text: string, titleOf: Title, readsCode: boolean): string {
  return converted(withoutSetInBoxes(withPlainLinks(text)), titleOf, readsCode)
}

/** Has links lead to files, and addresses begin at the root of the site, where a tag holds them. */
export function withPlainLinks(text: string): string {
  return text
    .replaceAll(toPage, (_, written: string, part = '') => {
      const page = written.replace(/\/_?index\.md$/, '/')
      if (page === '' || page.startsWith('/') || page.endsWith('.md')) return page + part
      return `${page.replace(/\/$/, '')}.md${part}`
    })
    .replaceAll(toFile, (_, file: string) => (/\.\w+$/.test(file) ? `/${file}` : `${file}.md`))
    .replaceAll(rootOfSite, '')
    .replaceAll(filtered, (_, address: string) => address)
}

const destination = String.raw`(?<=\]\(\s*<?|\]:\s*<?|\b(?:href|src)=["']?)`

/** `{{< ref "tea.md#pots" >}}` */
const toPage = new RegExp(
  String.raw`${destination}\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?["'\x60]?([^"'\x60\s#]*)(#[^"'\x60\s]*)?["'\x60]?\s*[%>]\}\}`,
  'g',
)

/** `{% post_url 2014-05-01-tea %}`, `{% link _posts/2014-05-01-tea.md %}` */
const toFile = new RegExp(
  String.raw`${destination}\{%-?\s*(?:post_url|post_path|link)\s+["']?/?([^"'%\s]+)["']?\s*-?%\}`,
  'g',
)

/** `{{ site.url }}{{ site.baseurl }}` */
const rootOfSite = new RegExp(String.raw`${destination}(?:\{\{-?\s*(?:site\.(?:base)?url|config\.root)\s*-?\}\})+`, 'g')

/** `{{ "/tea/" | relative_url }}` */
const filtered = new RegExp(String.raw`${destination}\{\{-?\s*["']([^"'{}\n]*)["']\s*\|[^{}\n]*\}\}`, 'g')

interface Tag extends Span {
  /** With `end` or `/` before it where it ends another. */
  readonly name: string
  readonly words: readonly string[]
  readonly named: Readonly<Record<string, string>>
}

/** `{% name words %}`, `{{< name words >}}`, `{{% name words %}}` */
const anyTag =
  /\{%-?\s*(?<liquid>[\w-]+)(?<ofLiquid>(?:\s[^\n]{0,2000}?)?)\s*-?%\}|\{\{[<%]\s*(?<hugo>\/?\s*[\w-]+)(?<ofHugo>(?:\s[^\n]{0,2000}?)?)\s*\/?[>%]\}\}/g

function tagsIn(text: string): Tag[] {
  return Array.from(text.matchAll(anyTag), ({ 0: { length }, index: start, groups = {} }) => {
    const { liquid, ofLiquid = '', hugo = '', ofHugo = '' } = groups
    const parts = Array.from((ofLiquid || ofHugo).matchAll(/(?:([\w-]+)=)?(?:"([^"]*)"|'([^']*)'|(\S+))/g))
    const values = parts
      .filter(([part]) => part !== ',')
      .map(([, key, ...found]) => [key, found.find((one) => one !== undefined) ?? ''] as const)
    return {
      name: liquid ?? hugo.replace(/\s/, ''),
      start,
      end: start + length,
      words: values.flatMap(([key, value]) => (key === undefined ? [value] : [])),
      named: Object.fromEntries(values.flatMap(([key, value]) => (key === undefined ? [] : [[key, value]]))),
    }
  })
}

type Title = (name: string) => string | undefined

function converted(text: string, titleOf: Title, readsCode: boolean): string {
  const tags = tagsIn(text)
  const boxes = boxesIn(text)
  if (tags.length + boxes.length === 0) return text
  const code = codeIn(parseBody(text))
  const isCode = (tag: Span) => code.some(({ start, end }) => start <= tag.start && tag.start < end)
  const edits = boxes.flatMap(([open, close]) => (isCode(open) ? [] : quotation(open, close, text)))
  let read = 0
  for (const tag of tags) {
    if (tag.start < read || (isCode(tag) && !(readsCode && tag.name === 'raw'))) continue
    const close = tags.find(
      ({ name, start }) => start >= tag.end && (name === `end${tag.name}` || name === `/${tag.name}`),
    )
    if (close && literal.has(tag.name)) {
      edits.push(...(tag.name in around ? marked(tag, close) : fences(tag, close, text)))
      read = close.end
    } else if (close && quotations.has(tag.name)) edits.push(...quotation(tag, close, text))
    else {
      const instead = singles[tag.name]?.(tag, titleOf) ?? (isPicture(tag.words[0]) ? pictureOf(tag) : undefined)
      if (instead !== undefined) edits.push(put(tag, instead))
    }
  }
  return withEdits(text, edits)
}

/** `:::note[Title]` or `::: note Title`, up to a line of as many colons: Docusaurus, Astro, VitePress. */
function boxesIn(text: string): (readonly [open: Tag, close: Tag])[] {
  return Array.from(text.matchAll(boxStart)).flatMap((match) => {
    const [all, lead = '', colons = '', name = '', inBrackets, behind = ''] = match
    const [start, end] = [match.index + lead.length, match.index + all.length]
    const close = new RegExp(`^[ \\t>]*${colons}[ \\t]*$`, 'm').exec(text.slice(end))
    if (!close || !quotations.has(name.toLowerCase())) return []
    const box = { name: 'note', words: [inBrackets ?? behind.trim()].filter(Boolean), named: {} }
    const from = end + close.index + close[0].indexOf(colons)
    return [
      [
        { ...box, start, end },
        { ...box, start: from, end: end + close.index + close[0].length },
      ] as const,
    ]
  })
}

const boxStart =
  /^([ \t>]*)(:{3,})[ \t]*(?:\{\.)?([a-z]+)\}?(?:\[([^\]\n]*)\]|[ \t]+([^\n{[]*))?[ \t]*(?:\{[^}\n]*\})?[ \t]*$/gim

/** `!!! note "Title"`, with what belongs to it set in, as MkDocs has it, in `>`. */
function withoutSetInBoxes(text: string): string {
  const code = /^[ \t>]*!!! /m.test(text) ? codeIn(parseBody(text)) : []
  return text.replaceAll(setInBox, (all, lead: string, title: string | undefined, inner: string, at: number) => {
    if (code.some(({ start, end }) => start <= at && at < end)) return all
    const lines = inner
      .trimEnd()
      .split('\n')
      .map((line) => {
        const own = line.slice(lead.length).replace(/^(?: {4}|\t)/, '')
        return own.trim() ? `${lead}> ${own}` : `${lead}>`
      })
    return [...(title ? [`${lead}> **${title}**`, `${lead}>`] : []), ...lines, '', ''].join('\n')
  })
}

const setInBox =
  /^([ \t>]*)!!![ \t]+[a-z]+(?:[ \t]+inline(?: end)?)?(?:[ \t]+"([^"\n]*)")?[ \t]*\n((?:(?:[ \t>]*\n)*\1(?: {4}|\t)[^\n]+(?:\n|$))+)/gim

/** Where code stands in a text. */
export function codeIn(tree: Root): Span[] {
  const found: Span[] = []
  visit(tree, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') found.push(spanOf(node))
  })
  return found
}

/** The signs between which code can stand. */
export function fenceAround(code: string): string {
  return '`'.repeat(Math.max(3, ...Array.from(code.matchAll(/`+/g), ([marks]) => marks.length + 1)))
}

/** Between which no tag is read. */
const literal: ReadonlySet<string> = new Set(['raw', 'comment', 'highlight', 'codeblock', 'code', 'prism'])

/** What takes the place of the two tags, where that is all: a comment is nobody's but the author's. */
const around: Readonly<Record<string, readonly [string, string]>> = byName({ raw: ['', ''], comment: ['<!--', '-->'] })

const quotations: ReadonlySet<string> = new Set(
  'admonition alert blockquote callout caution danger info note notice pullquote quote tip warn warning'.split(' '),
)

/** How a box looks, which no reader is told in words. */
const looks =
  /^(?:default|primary|success|info|note|tip|warn|warning|danger|caution|simple|modern|flat|no-icon|left|right|center)$/i

function marked(open: Tag, close: Tag): Edit[] {
  const [before = '', behind = ''] = around[open.name] ?? []
  return [put(open, before), put(close, behind)]
}

const optionOfHexo = /^[a-z_]+:(?!\/\/)/

/** Code is what stands between two lines of ```; Hexo shows a title above it, and the file it is of. */
function fences(open: Tag, close: Tag, text: string): Edit[] {
  const inner = text.slice(open.end, close.start)
  const line = `\n${leadOf(open, text).replaceAll(/[^\s>]/g, ' ')}`
  const fence = fenceAround(inner)
  const [first = ''] = open.words
  const language = open.name === 'codeblock' ? open.words.find((word) => word.startsWith('lang:'))?.slice(5) : first
  const title = open.name === 'codeblock' ? linked(open.words.filter((word) => !optionOfHexo.test(word))) : ''
  const start = `${title && `${title}\n${line}`}${fence}${language ?? ''}`
  return [
    put(open, /^\s*\n/.test(inner) ? start : start + line),
    put(close, /\n[\s>]*$/.test(inner) ? fence : line + fence),
  ]
}

/** Words, and those behind an address as its link. */
function linked(words: readonly string[]): string {
  const place = words.findIndex((word) => /^https?:\/\//.test(word))
  if (place === -1) return words.join(' ')
  const [before, address, after] = [
    words.slice(0, place).join(' '),
    words[place] ?? '',
    words.slice(place + 1).join(' '),
  ]
  return `${before} ${after ? `[${after}](${address})` : `<${address}>`}`.trim()
}

/** Each of its lines gets a `>`. What a box is called stands above, and who is quoted below. */
function quotation(open: Tag, close: Tag, text: string): Edit[] {
  const lead = leadOf(open, text)
  if (/[^\s>]/.test(lead)) return []
  const isQuote = open.name.endsWith('quote')
  const words = isQuote ? linked(open.words) : open.words.filter((word) => !looks.test(word)).join(' ')
  const [inner, behind] = [text.slice(open.end, close.start), text.slice(close.end)]
  const [startsHere, endsHere] = [!/^[^\S\n]*\n/.test(inner), !/\n[\s>]*$/.test(inner)]
  const starts = Array.from(inner.matchAll(/\n/g), ({ index }) => open.end + index + 1)
  const lines = (endsHere ? starts : starts.slice(0, -1)).map((start) => {
    const line = text.slice(start, text.indexOf('\n', start))
    const place = start + (line.startsWith(lead) ? lead.length : 0)
    return { start: place, end: place, text: line.trim() ? '> ' : '>' }
  })
  const title = !isQuote && words ? `> **${words}**\n${lead}>` : ''
  const first = startsHere ? `${title && `\n${lead}`}> ` : ''
  const footer = isQuote && words ? `${endsHere ? `\n${lead}` : ''}>\n${lead}> — ${words}` : ''
  // What follows would be part of the quotation.
  const last = (footer || endsHere) && /^[^\S\n]*\n[\s>]*[^\s>]/.test(behind) ? `\n${lead.trimEnd()}` : ''
  return [put(open, title + first), ...lines, put(close, footer + last)]
}

function leadOf({ start }: Span, text: string): string {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
}

function put({ start, end }: Span, text: string): Edit {
  return { start, end, text }
}

/** In place of one tag; undefined where it does not say enough. */
const singles: Readonly<Record<string, (tag: Tag, titleOf: Title) => string | undefined>> = byName({
  figure: ({ named: { src, alt = '', title, caption, attr } }) => {
    const said = [title, caption].filter(Boolean).join(' – ')
    return picture(src, alt, attr ? `${said} | ${attr}` : said)
  },
  asset_img: pictureOfHexo,
  img: pictureOfHexo,
  youtube: ({ words: [id], named }) => recording(named['id'] ?? id, 'https://www.youtube.com/watch?v='),
  vimeo: ({ words: [id], named }) => recording(named['id'] ?? id, 'https://vimeo.com/'),
  gist: ({ words: [id, own] }) =>
    recording(own && /^[\da-f]+$/.test(own) ? `${id}/${own}` : id, 'https://gist.github.com/'),
  post_link: ({ words: [name = '', ...title] }, titleOf) => {
    const words = title.filter((word) => !/^(?:true|false)$/.test(word)).join(' ') || titleOf(name) || name
    return name && `[${words}](${name.replace(/\.md$|$/, '.md')})`
  },
})

function recording(id: string | undefined, site: string): string | undefined {
  return id && `<${/^https?:/.test(id) ? id : site + id}>`
}

/** Of Eleventy, where each site has one of its own: the file, and what is said of it. */
function pictureOf({ words: [src, alt = ''] }: Tag): string | undefined {
  return picture(src, alt, undefined)
}

function isPicture(path = ''): boolean {
  return /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(path)
}

/** `[class names] file [width] [height] [title [alt]]` */
function pictureOfHexo({ words }: Tag): string | undefined {
  const place = words.findIndex((word) => /\.\w{3,4}$|^https?:/.test(word))
  const said = words.slice(place + 1).filter((word) => !/^\d+$/.test(word))
  const [title, alt] = said.some((word) => word.includes(' ')) ? said : [said.join(' ')]
  return place === -1 ? undefined : picture(words[place], alt ?? title ?? '', alt === undefined ? undefined : title)
}

function picture(src: string | undefined, alt: string, title: string | undefined): string | undefined {
  return src && `![${alt}](${/\s/.test(src) ? `<${src}>` : src}${title ? ` ${JSON.stringify(title)}` : ''})`
}
