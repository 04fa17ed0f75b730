import { hash } from 'node:crypto'
import type { Nodes, Root } from 'mdast'
import { toNlcst } from 'mdast-util-to-nlcst'
import { ParseLatin } from 'parse-latin'
import retextQuotes from 'retext-quotes'
import retextRepeatedWords from 'retext-repeated-words'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { styleRules } from '../contentlayer.config.ts'
import { withoutCountry } from '../newsroom/language.ts'
import { parseBody } from '../newsroom/markdown/articleSyntax.ts'
import { nodesOf } from '../newsroom/markdown/elements.ts'
import { remembered } from '../newsroom/remembered.ts'
import { wordsIn } from '../newsroom/wordCount.ts'
import { spanOf } from './body/bodyText.ts'
import type { CheckedDocument, Publication } from './document.ts'
import { leadFields } from './fieldDefinitions.ts'
import { readMarkdownFile } from './frontMatter.ts'
import { fullName, namesSpeltTwice, type Words } from './nameSpelling.ts'
import { ContentFile, type Finding, isError, type Span } from './problem.ts'
import { otherLanguageOf, textsIn } from './textLanguage.ts'
import { quoted, type CheckedText } from './value.ts'

type StyleRule = (typeof styleRules)[number]

/** What an editor has decided in the `style` of content/site.yaml. */
interface HouseStyle {
  readonly off: readonly string[]
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

/** Where something stands: in a field of the front matter, or in the text. */
type Place = Span & { readonly field?: string }

/** What is said of a place. */
type Remark = Omit<Finding, 'rule' | 'severity'>

type Found = Place & { readonly remark: Remark }

/** What is found in a text alone: plain data, that follows from its file, its language and the style of the house. */
export interface StyleOfText {
  readonly found: readonly { readonly finding: Finding; readonly place: Place }[]
  readonly names: readonly Words[]
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
      const key = hash('sha256', JSON.stringify([path, text, language, style]), 'base64')
      const alone = known.get(key) ?? styleOfText({ document, language }, style)
      return { document, key, alone, names: alone.names }
    })
  for (const { document, alone } of texts) {
    for (const { finding, place } of alone.found) document.file.report({ severity: 'warning', ...finding }, place)
  }
  const misspelt = style.off.includes('name-spelling') ? [] : namesSpeltTwice(texts)
  for (const { text, name, other, count, ...place } of misspelt) {
    const message = `${quoted(name)} is ${quoted(other)} in ${count} other texts`
    const help = 'write it alike everywhere'
    text.document.file.report({ severity: 'warning', rule: 'name-spelling', message, help }, place)
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
  const rules = styleRules.filter((rule) => !style.off.includes(rule))
  const foundBy = (rule: StyleRule, of: StyledText) =>
    checks[rule](of, style).map(({ remark, start, end, field }) => ({
      finding: { rule, ...remark },
      place: { start, end, ...(field !== undefined && { field }) },
    }))
  const found = rules.flatMap((rule) => foundBy(rule, text))
  const ofFields = document.texts
    .filter(({ field }) => lead.has(field.replaceAll(/\[\d+\]/g, '')))
    .flatMap(({ field, start, end, text: words }) => {
      const own = styledText({ document, language }, words, words)
      // Where in its YAML a word stands is not known.
      return rules
        .filter((rule) => ofWords.has(rule))
        .flatMap((rule) => foundBy(rule, own))
        .map(({ finding }) => ({ finding: { ...finding, mend: undefined }, place: { start, end, field } }))
    })
  return { found: [...found, ...ofFields], names: foundIn(text.tree, fullName) }
}

/** What readers see before a text. */
const lead: ReadonlySet<string> = new Set(leadFields.map((path) => path.join('.')))

/** What is asked of every line of words. */
const ofWords: ReadonlySet<StyleRule> = new Set(['repeated-word', 'double-space', 'avoided-word'])

function styledText(of: Pick<StyledText, 'document' | 'language'>, source: string, markdown: string): StyledText {
  const tree = parseBody(markdown)
  const isWorthwhile = () => hasBothQuotes({ tree, source }) || mayRetextSay(tree)
  return { ...of, source, tree, said: remembered(() => (isWorthwhile() ? retextMessages(tree, source) : [])) }
}

function styleOf(site: CheckedDocument | undefined): HouseStyle {
  const list = (field: string) => site?.list(`style.${field}`).map(({ text }) => text) ?? []
  return {
    off: list('off'),
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
    remarksOn(foundIn(tree, / {2,}(?=\S)/u), ({ words }) => {
      return { message: `${words.length} spaces in a row`, help: 'write one', mend: ' ' }
    }),
  'vague-link': ({ tree }) =>
    remarksOn(wordsOf(tree, 'link'), ({ words }) => {
      const message = `a link that says ${quoted(words)} says nothing to those who hear links alone`
      const isVague = vagueLinks.has(words.trim().toLowerCase())
      return isVague && { message, help: 'link the words that name what it leads to' }
    }),
  'long-paragraph': ({ tree, language }) =>
    remarksOn(wordsOf(tree, 'paragraph'), ({ words }) => {
      const count = wordsIn(words, language)
      const [message, allowed] = [`a paragraph of ${count} words`, `up to ${maximumParagraph} words`]
      return count > maximumParagraph && { message, allowed, help: 'divide it' }
    }),
  abbreviation: ({ tree }, { spellOut }) => {
    const all = textsIn(tree)
      .map(({ value }) => value)
      .join(' ')
    return spellOut.flatMap((short) => {
      if (all.includes(`(${short})`) || all.includes(`${short} (`)) return []
      const remark = { message: `${quoted(short)} is not spelt out`, help: `write what it stands for, then (${short})` }
      return remarksOn(foundIn(tree, [short]).slice(0, 1), () => remark)
    })
  },
  'avoided-word': ({ tree }, { avoid }) =>
    remarksOn(foundIn(tree, avoid), ({ words }) => ({ message: `the house avoids ${quoted(words)}` })),
  'long-headline': ({ document }) =>
    remarksOn(ofArticle(document, 'title'), ({ text: { length } }) => {
      const [message, allowed] = [`a headline of ${length} characters`, `up to ${maximumHeadline}`]
      return length > maximumHeadline && { message, allowed, help: 'search results and networks cut it' }
    }),
  'summary-length': ({ document }) =>
    remarksOn(ofArticle(document, 'summary'), ({ text }) => {
      const { length } = text.replaceAll(/\s+/g, ' ').trim()
      const allowed = `${shortestSummary} to ${longestSummary}, which search results show whole`
      const isRight = shortestSummary <= length && length <= longestSummary
      return !isRight && { message: `a summary of ${length} characters`, allowed }
    }),
  'date-form': ({ tree, language }, { dates }) => {
    if (dates === undefined || !/^en\b/.test(language)) return []
    const isDayFirst = dates === 'day-first'
    const other = isDayFirst ? monthFirst : dayFirst
    return remarksOn(foundIn(tree, other), ({ words }) => {
      const [, a = '', b = '', year = ''] = other.exec(words) ?? []
      const meant = isDayFirst ? [b, a, year].filter(Boolean).join(' ') : `${b} ${a}${year && `, ${year}`}`
      return { message: `found ${quoted(words)}`, help: `write ${meant}`, mend: meant }
    })
  },
  'number-form': ({ tree, language }, { numbers }) => {
    if (numbers === undefined || !/^en\b/.test(language)) return []
    const greatest = numbers === 'words-to-nine' ? 9 : 12
    return remarksOn(foundIn(tree, smallNumber), ({ words }) => {
      const meant = numberWords[Number(words)] ?? ''
      return Number(words) <= greatest && { message: `found ${words}`, help: `write ${meant}`, mend: meant }
    })
  },
  'text-language': ({ document, tree, language }) => {
    const other = document.type === 'Article' ? otherLanguageOf(tree, language) : undefined
    const place = document.text('language') ?? textsIn(tree).map(spanOf)[0]
    if (other === undefined || !place) return []
    const [read, said] = [other, withoutCountry(language)].map((tag) => languageNames.of(tag))
    const message = `this text reads as ${read}, and is published as ${said}`
    const help = `if so, write language: ${other}, by which it is found, read out and divided at the ends of lines`
    return remarksOn([place], () => ({ message, help }))
  },
  'name-spelling': () => [], // looked for in all texts together
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })

/** Places with what is said of them, as far as anything is. */
function remarksOn<Of extends Place>(places: readonly Of[], remarkOn: (place: Of) => Remark | false): Found[] {
  return places.flatMap((place) => {
    const remark = remarkOn(place)
    return remark ? [{ ...place, remark }] : []
  })
}

function ofArticle(document: CheckedDocument, field: string): CheckedText[] {
  return document.type === 'Article' ? [document.text(field) ?? []].flat() : []
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
    return [{ start, end, remark: { message, ...offer } }]
  })
}

/** Every part of a kind, with its words. */
function wordsOf(tree: Root, type: 'link' | 'paragraph'): Words[] {
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
function foundIn(tree: Root, wanted: readonly string[] | RegExp): Words[] {
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
