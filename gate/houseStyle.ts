import { hash } from 'node:crypto'
import type { Nodes, Root, Text } from 'mdast'
import { toNlcst } from 'mdast-util-to-nlcst'
import { ParseLatin } from 'parse-latin'
import retextQuotes from 'retext-quotes'
import retextRepeatedWords from 'retext-repeated-words'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { styleRules } from '../contentlayer.config.ts'
import { parseBody } from '../newsroom/markdown/articleSyntax.ts'
import { remembered } from '../newsroom/remembered.ts'
import { wordsIn } from '../newsroom/wordCount.ts'
import { nodesOf, spanOf } from './body/bodyText.ts'
import type { CheckedDocument, Publication } from './document.ts'
import { readMarkdownFile } from './frontMatter.ts'
import { namesIn, type NamePlace, namesSpeltTwice } from './nameSpelling.ts'
import { ContentFile, type Finding, isError, type Span } from './problem.ts'
import { quoted } from './value.ts'

type StyleRule = (typeof styleRules)[number]

/** What an editor has decided in the `style` of content/site.yaml. */
interface HouseStyle {
  readonly off: ReadonlySet<string>
  readonly avoid: readonly string[]
  readonly spellOut: readonly string[]
  readonly dates: string | undefined
  readonly numbers: string | undefined
}

/** A text with the tree of its Markdown: a place in the tree is one in the source. */
interface StyledText {
  readonly document: CheckedDocument
  readonly source: string
  readonly tree: Root
  readonly language: string
  /** What the plugins of retext point out, each under its own name. */
  readonly said: () => VFile['messages']
}

/** Words in a text, and where they stand. */
interface Found extends Span {
  /** Of the front matter; none in the text. */
  readonly field?: string
  readonly words: string
  readonly finding: Omit<Finding, 'rule' | 'severity'>
}

/** What is found in a text alone: plain data, that follows from its file, its language and the style of the house. */
export interface StyleOfText {
  readonly found: readonly { readonly finding: Finding; readonly place: Span & { readonly field?: string } }[]
  readonly names: readonly NamePlace[]
}

/**
 * Points out what the house writes otherwise, in texts that have no errors. Nothing of it ends a build.
 * @param known what an earlier check has returned
 * @returns what was found in each text, by a hash of all that it follows from
 */
export function checkHouseStyle(
  publication: Publication,
  known: ReadonlyMap<string, StyleOfText> = new Map(),
): ReadonlyMap<string, StyleOfText> {
  const style = styleOf(publication.site)
  const texts = publication.documents
    .filter(({ type, file }) => (type === 'Article' || type === 'Page') && !file.problems.some(isError))
    .map((document) => {
      const language = document.language ?? publication.language
      const { path, text } = document.file
      const key = hash('sha256', JSON.stringify([path, text, language, { ...style, off: [...style.off] }]), 'base64')
      const alone = known.get(key) ?? styleOfText({ document, language }, style)
      return { document, key, alone, names: alone.names }
    })
  for (const { document, alone } of texts) {
    for (const { finding, place } of alone.found) report({ document }, finding, place)
  }
  for (const { text, start, end, name, other, count } of style.off.has('name-spelling') ? [] : namesSpeltTwice(texts)) {
    const message = `${quoted(name)} is ${quoted(other)} in ${count} other texts`
    report(text, { rule: 'name-spelling', message, help: `write it alike everywhere` }, { start, end })
  }
  return new Map(texts.map(({ key, alone }) => [key, alone]))
}

function styleOfText(
  { document, language }: Pick<StyledText, 'document' | 'language'>,
  style: HouseStyle,
): StyleOfText {
  const { body } = readMarkdownFile(new ContentFile(document.file.path, document.file.text))
  if (!body) return { found: [], names: [] }
  const text = styledText({ document, language }, document.file.text, body.text)
  const rules = styleRules.filter((rule) => !style.off.has(rule))
  const foundBy = (rule: StyleRule, of: StyledText) =>
    checks[rule](of, style).map(({ finding, start, end, field }) => ({
      finding: { rule, ...finding },
      place: { start, end, ...(field !== undefined && { field }) },
    }))
  const found = rules.flatMap((rule) => foundBy(rule, text))
  const ofFields = document.texts
    .filter(({ field }) => isReadFirst.test(field))
    .flatMap(({ field, start, end, text: words }) => {
      const own = styledText({ document, language }, words, words)
      // Where in its YAML a word stands is not known.
      return rules
        .filter((rule) => ofWords.has(rule))
        .flatMap((rule) => foundBy(rule, own))
        .map(({ finding }) => ({ finding: { ...finding, mend: undefined }, place: { start, end, field } }))
    })
  return { found: [...found, ...ofFields], names: namesIn(textsIn(text.tree)) }
}

/** What readers see before a text. */
const isReadFirst = /^(?:title|summary|keyPoints\[\d+\]|image\.caption)$/

/** What is asked of every line of words. */
const ofWords: ReadonlySet<StyleRule> = new Set(['repeated-word', 'double-space', 'avoided-word'])

function styledText(of: Pick<StyledText, 'document' | 'language'>, source: string, markdown: string): StyledText {
  const tree = parseBody(markdown)
  const isWorthwhile = () => hasBothQuotes({ tree, source }) || mayRetextSay(tree)
  return { ...of, source, tree, said: remembered(() => (isWorthwhile() ? retextMessages(tree, source) : [])) }
}

function report(
  { document }: Pick<StyledText, 'document'>,
  finding: Finding,
  place: Span & { readonly field?: string },
): void {
  document.file.report({ severity: 'warning', ...finding }, place)
}

function styleOf(site: CheckedDocument | undefined): HouseStyle {
  const list = (field: string) => site?.list(`style.${field}`).map(({ text }) => text) ?? []
  return {
    off: new Set(list('off')),
    avoid: list('avoid'),
    spellOut: list('spellOut'),
    dates: site?.text('style.dates')?.text,
    numbers: site?.text('style.numbers')?.text,
  }
}

/** How long a paragraph may be before readers on a phone see nothing else. */
const maximumParagraph = 150

/** Of a headline: search engines and networks cut what is longer. */
const maximumHeadline = 110

/** Of a standfirst: search engines show no fewer and no more. */
const [shortestSummary, longestSummary] = [50, 160] as const

const vagueLinks = new Set(
  `click here|here|link|this link|more|read more|learn more|hier|hier klicken|mehr|mehr lesen|weiterlesen|ici|cliquez ici|lire la suite|en savoir plus
|aquí|haz clic aquí|leer más|más|aqui|clique aqui|leia mais|saiba mais|тут|натисніть тут|докладніше|هنا|اضغط هنا|المزيد|כאן|לחצו כאן|עוד
|यहाँ|यहाँ क्लिक करें|और पढ़ें|这里|点击这里|更多|阅读更多|こちら|ここをクリック|もっと見る|続きを読む`
    .split('|')
    .map((words) => words.trim()),
)

const checks: Readonly<Record<StyleRule, (text: StyledText, style: HouseStyle) => readonly Found[]>> = {
  'repeated-word': (text) => ofRetext(text, 'retext-repeated-words'),
  'mixed-quotes': (text) => (hasBothQuotes(text) ? ofRetext(text, 'retext-quotes') : []),
  'double-space': ({ tree }) =>
    foundIn(tree, / {2,}(?=\S)/u).map((found) => {
      const message = `${found.words.length} spaces in a row`
      return { ...found, finding: { message, help: 'write one', mend: ' ' } }
    }),
  'vague-link': ({ tree }) =>
    wordsOf(tree, 'link')
      .filter(({ words }) => vagueLinks.has(words.trim().toLowerCase()))
      .map((found) => {
        const message = `a link that says ${quoted(found.words)} says nothing to those who hear links alone`
        return { ...found, finding: { message, help: 'link the words that name what it leads to' } }
      }),
  'long-paragraph': ({ tree, language }) =>
    wordsOf(tree, 'paragraph')
      .map((found) => ({ ...found, count: wordsIn(found.words, language) }))
      .filter(({ count }) => count > maximumParagraph)
      .map((found) => {
        const message = `a paragraph of ${found.count} words`
        return { ...found, finding: { message, allowed: `up to ${maximumParagraph} words`, help: 'divide it' } }
      }),
  abbreviation: ({ tree }, { spellOut }) => {
    const all = textsIn(tree)
      .map(({ value }) => value)
      .join(' ')
    return spellOut.flatMap((short) => {
      if (all.includes(`(${short})`) || all.includes(`${short} (`)) return []
      const message = `${quoted(short)} is not spelt out`
      return foundIn(tree, [short])
        .slice(0, 1)
        .map((found) => ({ ...found, finding: { message, help: `write what it stands for, then (${short})` } }))
    })
  },
  'avoided-word': ({ tree }, { avoid }) =>
    foundIn(tree, avoid).map((found) => ({
      ...found,
      finding: { message: `the house avoids ${quoted(found.words)}` },
    })),
  'long-headline': ({ document }) => {
    const title = document.text('title')
    if (document.type !== 'Article' || !title || title.text.length <= maximumHeadline) return []
    const message = `a headline of ${title.text.length} characters`
    return [
      {
        ...title,
        words: title.text,
        finding: { message, allowed: `up to ${maximumHeadline}`, help: 'search results and networks cut it' },
      },
    ]
  },
  'summary-length': ({ document }) => {
    const summary = document.text('summary')
    const length = summary?.text.replaceAll(/\s+/g, ' ').trim().length ?? 0
    if (document.type !== 'Article' || !summary || (shortestSummary <= length && length <= longestSummary)) return []
    const allowed = `${shortestSummary} to ${longestSummary}, which search results show whole`
    return [{ ...summary, words: summary.text, finding: { message: `a summary of ${length} characters`, allowed } }]
  },
  'date-form': ({ tree, language }, { dates }) => {
    if (dates === undefined || !/^en\b/.test(language)) return []
    const isDayFirst = dates === 'day-first'
    return foundIn(tree, isDayFirst ? monthFirst : dayFirst).map((found) => {
      const [, a = '', b = '', year = ''] = (isDayFirst ? monthFirst : dayFirst).exec(found.words) ?? []
      const meant = isDayFirst ? [b, a, year].filter(Boolean).join(' ') : `${b} ${a}${year && `, ${year}`}`
      return { ...found, finding: { message: `found ${quoted(found.words)}`, help: `write ${meant}`, mend: meant } }
    })
  },
  'number-form': ({ tree, language }, { numbers }) => {
    if (numbers === undefined || !/^en\b/.test(language)) return []
    return foundIn(tree, smallNumber)
      .filter(({ words }) => Number(words) <= (numbers === 'words-to-nine' ? 9 : 12))
      .map((found) => {
        const meant = numberWords[Number(found.words)] ?? ''
        return { ...found, finding: { message: `found ${found.words}`, help: `write ${meant}`, mend: meant } }
      })
  },
  'name-spelling': () => [], // looked for in all texts together
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const dayFirst = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(\d{1,2})(?:st|nd|rd|th)? (${months})(?: (\d{4}))?(?![\p{L}\p{N}])`,
  'u',
)
const monthFirst = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${months}) (\d{1,2})(?:st|nd|rd|th)?(?:, (\d{4}))?(?![\p{L}\p{N}])`,
  'u',
)

const numberWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** A number that counts things: none of a date, a time, a measure, a score or a longer number. */
const smallNumber = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/$€£#–-]|(?:${months}|[Pp]age|[Pp]art|[Cc]hapter|[Nn]o\.|[Nn]umber) )(?:1[0-2]|[1-9])(?=[ .,;!?]|$)(?![.,]\d| ?(?:%|[ap]\.?m\b|(?:million|billion|trillion|per ?cent|${months}|[kcm]?m|[km]?g|[a-z]?°)(?![\p{L}])))`,
  'u',
)

/** Whether there is a word twice: without one retext, which takes most of the time, finds nothing. */
function mayRetextSay(tree: Root): boolean {
  // To retext a word ends where a mark does.
  const words = nodesOf<Nodes>(tree)
    .map((node) => (node.type === 'text' ? `|${node.value}` : within.has(node.type) ? '' : '\n'))
    .join('')
  return wordTwice.test(words)
}

const within: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference'])
const wordTwice =
  /(?<![\p{L}\p{N}\p{M}])([\p{L}\p{N}\p{M}]\S*?)[^\p{L}\p{N}\s]*\s+[^\p{L}\p{N}\s]*\1(?![\p{L}\p{N}\p{M}])/iu

/** All that retext points out, in one pass. Quotes are to be those of which there are more. */
function retextMessages(tree: Root, source: string): VFile['messages'] {
  const { straight, curly } = quotesIn(source)
  const file = new VFile(source)
  unified()
    .use(retextRepeatedWords)
    .use(retextQuotes, { preferred: straight > curly ? 'straight' : 'smart' })
    .runSync(toNlcst(tree, file, ParseLatin), file)
  return file.messages
}

function quotesIn(source: string): { readonly straight: number; readonly curly: number } {
  return { straight: source.match(/"/g)?.length ?? 0, curly: source.match(/[“”]/g)?.length ?? 0 }
}

function hasBothQuotes({ tree, source }: Pick<StyledText, 'tree' | 'source'>): boolean {
  return quotesIn(source).curly > 0 && textsIn(tree).some(({ value }) => value.includes('"'))
}

/** What one plugin points out; of quotes, those of whole sentences alone. */
function ofRetext({ source, said }: StyledText, plugin: string): Found[] {
  return said().flatMap(({ place, reason, expected, source: speaker }): Found[] => {
    if (speaker !== plugin || !place || !('start' in place)) return []
    const [start = 0, end = 0] = [place.start.offset, place.end.offset]
    const [meant] = expected ?? []
    const words = source.slice(start, end)
    if (plugin === 'retext-quotes' && !/["“”]/.test(words)) return []
    const sentence = reason.replaceAll('`', '"')
    const message = sentence.charAt(0).toLowerCase() + sentence.slice(1)
    const offer = meant !== undefined && { help: `write ${quoted(meant)}`, mend: meant }
    return [{ start, end, words, finding: { message, ...offer } }]
  })
}

/** Every part of a kind, with its words. */
function wordsOf(tree: Root, type: 'link' | 'paragraph'): (Span & { readonly words: string })[] {
  return nodesOf<Nodes>(tree)
    .filter((node) => node.type === type)
    .map((node) => ({
      ...spanOf(node),
      words: textsIn(node)
        .map(({ value }) => value)
        .join(type === 'link' ? '' : ' '),
    }))
}

/** Every place at which one of these words, or what this pattern says, stands in the text. */
function foundIn(tree: Root, wanted: readonly string[] | RegExp): (Span & { readonly words: string })[] {
  const patterns = wanted instanceof RegExp ? [wanted] : wanted.map(asPattern)
  return textsIn(tree).flatMap((node) =>
    patterns.flatMap((pattern) =>
      [...node.value.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map(({ 0: words, index }) => {
        const start = spanOf(node).start + index
        return { start, end: start + words.length, words }
      }),
    ),
  )
}

/** Whole words, in any case. */
function asPattern(words: string): RegExp {
  const escaped = words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, /^\p{Lu}+$/u.test(words) ? 'u' : 'iu')
}

function textsIn(tree: Nodes): Text[] {
  return nodesOf<Nodes>(tree).filter((node): node is Text => node.type === 'text')
}
