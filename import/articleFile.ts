import { toString } from 'mdast-util-to-string'
import { Document, isSeq } from 'yaml'
import { isAliasPath, isSlug, toSlug } from '../gate/addressFormat.ts'
import { fieldsOf } from '../gate/fieldDefinitions.ts'
import { isWebAddress } from '../gate/formats.ts'
import { parseBody } from '../newsroom/markdown/articleSyntax.ts'
import { readableAddress } from '../newsroom/oldAddress.ts'
import { oneLine, shortened } from '../newsroom/oneLine.ts'
import { dayOf, toPublicationDate } from './dates.ts'
import { captionAndCredit } from '../newsroom/media.ts'
import type { Imported } from './imported.ts'

/** What an article is written with, beside itself. */
export interface Surroundings {
  readonly timeZone: string
  /** The ids of authors and topics, by which they are referred to. */
  readonly authors: readonly string[]
  readonly topics: readonly string[]
  /** The day an article has that says none. */
  readonly today: string
  readonly slug: string
  /** The name of the article that this one is a translation of. */
  readonly translationOf: string | undefined
}

/** The file of an article, a draft, in the order of contentlayer.config.ts; and what had to be made up for it. */
export function articleFile(article: Imported, around: Surroundings) {
  const remarks: string[] = []
  const noted = (value: string | undefined, name: string, instead: string, why: string): string => {
    if (value) return value
    remarks.push(`no ${name} was found: ${why}`)
    return instead
  }
  const date = (text: string | undefined) => {
    const found = text === undefined ? undefined : toPublicationDate(text, around.timeZone)
    if (text !== undefined && !found) remarks.push(`“${text}” was not understood as a date`)
    return found
  }
  const { isForMembers, unpublishedAs } = article
  if (unpublishedAs) remarks.push(`it was not published there (${unpublishedAs})`)
  if (isForMembers) remarks.push('it was for paying members only: nobody should publish it without leave')
  const body = isForMembers ? `<!-- For paying members only, where it comes from. -->\n\n${article.body}` : article.body
  const title = noted(article.title, 'headline', sentenceOf(around.slug), 'the name of the file stands there')
  const day = dayIn(article.aliases, around.today)
  const publishedAt = noted(
    date(article.publishedAt) ?? (article.day === undefined ? undefined : toPublicationDate(article.day, 'UTC')),
    'date',
    day ?? around.today,
    day ? 'that of its old address stands there' : 'today stands there',
  )
  const updatedAt = date(article.updatedAt)
  const { aliases, rest } = aliasesOf(article, `/articles/${around.slug}/`)
  for (const address of rest) remarks.push(`the old address ${address} cannot be kept`)
  const id = article.id && (isSlug(article.id) ? article.id : toSlug(article.id))
  const fields = {
    title: oneLine(title),
    summary: oneLine(
      noted(article.summary, 'standfirst', opening(body) || title, 'the beginning of the text stands there'),
    ),
    publishedAt,
    updatedAt: updatedAt && Date.parse(updatedAt) > Date.parse(publishedAt) ? updatedAt : undefined,
    expiresAt: date(article.expiresAt),
    authors: around.authors,
    topics: around.topics,
    kind: isKind(article.kind) ? article.kind : undefined,
    dateline: article.dateline,
    image: article.image && imageField(article.image),
    status: 'draft',
    aliases: aliases.length > 0 ? aliases : undefined,
    canonicalUrl: article.canonicalUrl && isWebAddress(article.canonicalUrl) ? article.canonicalUrl : undefined,
    language: article.language,
    translationOf: around.translationOf,
    id: id === around.slug ? undefined : id,
  }
  return {
    text: `---\n${toYaml(fields)}---\n\n${body.trim()}\n`,
    remarks,
  }
}

function imageField({ src, alt, caption }: NonNullable<Imported['image']>) {
  const { caption: text, credit = '' } = captionAndCredit(caption ?? '')
  return { src, alt: alt ?? '', caption: text, credit }
}

function isKind(kind: string | undefined): boolean {
  const definition = fieldsOf('Article').find(({ name }) => name === 'kind')?.value
  return definition?.type === 'enum' && definition.options.some((option) => option === kind)
}

/** Addresses on its old site, without those it has here anyway. */
function aliasesOf({ aliases }: Imported, own: string) {
  const paths = [...new Set(aliases.map(pathOf))].filter((path) => path !== own && path !== '/')
  return { aliases: paths.filter(isAliasPath), rest: paths.filter((path) => !isAliasPath(path)) }
}

/** An old address as a path of this site, in the spelling it is kept in. */
export function pathOf(address: string): string {
  const path = address.replace(/^https?:\/\/[^/]+/i, '').replace(/#.*$/s, '')
  return readableAddress(path.startsWith('/') ? path : `/${path}`)
}

/** The day that an old address holds, as `/2020/11/16/tea/` does, if that was one by today. */
function dayIn(addresses: readonly string[], today: string): string | undefined {
  for (const address of addresses) {
    const [, year = '', , month = '', day = ''] = /(?:^|\/)(\d{4})([-/])(\d\d?)\2(\d\d?)(?=[-/]|$)/.exec(address) ?? []
    const found = toPublicationDate(dayOf(year, month, day), 'UTC')
    if (found && found <= today) return found
  }
  return undefined
}

/** The first sentences of a text, up to 200 characters or the end of the first one, which is cut if it is far longer. */
function opening(body: string): string {
  const blocks = body.split(/\n\s*\n/)
  // Where links are written by a name, their words are read by it.
  const definitions = blocks.filter((block) => isDefinition.test(block))
  const plain = (block: string) =>
    oneLine(toString(parseBody([block, ...definitions].join('\n\n')), { includeHtml: false }))
  const said = blocks.filter((block) => /^[\p{L}\p{N}“"'‘«*_[]/u.test(block) && !isDefinition.test(block))
  const first = plain(said.find((block) => !isOfAddresses(plain(block))) ?? said[0] ?? '')
  let text = ''
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(first)) {
    if (text && text.length + segment.length > 200) break
    text += segment
  }
  return text.length > 400 ? shortened(text, 200) : text.trim()
}

/** Whether a paragraph holds more of addresses than of words, as a list of downloads does. */
function isOfAddresses(text: string): boolean {
  return text.replaceAll(/\S+:\/\/\S+/g, '').length < text.length / 2
}

const isDefinition = /^ {0,3}\[[^\]]+\]:/

function sentenceOf(slug: string): string {
  const words = slug.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Fields as YAML, lists of names in one line. */
export function toYaml(fields: Readonly<Record<string, unknown>>): string {
  const document = new Document(fields)
  for (const name of ['authors', 'topics', 'aliases']) {
    const list = document.get(name)
    if (isSeq(list)) list.flow = true
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}
