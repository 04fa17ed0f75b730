import type { BlockContent, PhrasingContent, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { correctionLabel, type Article, type Source } from '../article.ts'
import type { Catalogue } from '../catalogue.ts'
import { formatDay } from '../dates.ts'
import { replaceDestinations, withLinkNotes, type Rewrite } from '../markdown/destinations.ts'
import { publicHtml } from '../markdown/publicHtml.ts'
import { fileNote, mediaLink, mediaName, type MediaManifest, type Picture } from '../media.ts'
import { absoluteUrl, markdownPath, type PublishedFile } from '../paths.ts'
import type { Site } from '../site.ts'
import { fill, say, type Words } from '../words/words.ts'
import { articleFacts } from './articleFacts.ts'
import { heading, link, list, paragraph, text } from './mdastParts.ts'

/** Writes what we add around a text, so that no character in it is taken for Markdown. */
const markdown = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', listItemIndent: 'one' }).freeze()

/**
 * An article as Markdown, beside its page, for programs that read: its facts as front matter, then what stands on the page, in the same
 * order. The text is the author's own, character by character, but for addresses, which are whole, and what is said of files.
 */
export function articleMarkdownFile(
  { site, media }: Pick<Catalogue, 'site' | 'media'>,
  article: Article,
): PublishedFile {
  const { image, keyPoints, bodyMarkdown, canonicalUrl, corrections, sources, locale } = article
  const { words } = locale
  const before = [
    ...(image ? [leadPicture(image, site)] : []),
    ...(keyPoints.length > 0 ? [heading(words.keyPoints), list(keyPoints.map((point) => [text(point)]))] : []),
  ]
  const after = [
    ...(canonicalUrl ? [firstPublished(canonicalUrl, words)] : []),
    ...(corrections.length > 0 ? [heading(words.corrections), list(changes(article))] : []),
    ...(sources.length > 0 ? [heading(words.sources), list(sources.map(source), { isOrdered: true })] : []),
  ]
  const body = withWholeAddresses(bodyMarkdown, { site, article, media })
  const parts = [frontMatter(site, article), written(before), body, written(after)]
  return { path: markdownPath(article.path), text: parts.filter((part) => part !== '').join('\n') }
}

function frontMatter(site: Site, article: Article): string {
  const { title, summary, authors, topics, kind, dateline, language, translations, image, wordCount } = article
  const { url, canonicalUrl, permanentUrl, cardUrl, published, modified } = articleFacts(site, article)
  return toFrontMatter({
    title,
    summary,
    url,
    permanentUrl,
    ...(canonicalUrl !== url && { canonicalUrl }),
    published,
    modified,
    authors: authors.map(({ name, path }) => ({ name, url: absoluteUrl(site, path) })),
    ...(topics[0] && { section: topics[0].name }),
    topics: topics.map(({ name }) => name),
    kind,
    ...(dateline && { dateline }),
    language: language.tag,
    ...(translations.length > 0 && {
      translations: translations.map((one) => ({ language: one.language.tag, url: absoluteUrl(site, one.path) })),
    }),
    // What the article is about can be seen in a photograph; the card only repeats its words.
    image: image ? absoluteUrl(site, image.file.fallback) : cardUrl,
    wordCount,
  })
}

function withWholeAddresses(
  body: string,
  { site, article, media }: { site: Site; article: Article; media: MediaManifest },
): string {
  const linkedFile = (url: string) => media.linked[mediaLink(url)?.name ?? '']
  const wholeAddress: Rewrite = (url, destination, isPicture) => {
    const picture = isPicture ? media.pictures[mediaName(url) ?? ''] : undefined
    if (picture) return absoluteUrl(site, picture.fallback)
    const file = linkedFile(url)
    if (file) return absoluteUrl(site, file.path + (mediaLink(url)?.part ?? ''))
    if (url.startsWith('#')) return absoluteUrl(site, article.path) + destination
    return url.startsWith('/') ? absoluteUrl(site, destination) : undefined
  }
  const noteOf = (url: string) => {
    const file = linkedFile(url)
    return file && fileNote(file, article.locale)
  }
  const noted = withLinkNotes(publicHtml(body, wholeAddress, noteOf), media, article.locale)
  const whole = replaceDestinations(noted, wholeAddress)
  return `${whole.replace(/^(?:[ \t]*\n)+/, '').trimEnd()}\n`
}

function leadPicture({ file, alt, caption, credit }: Picture, site: Site): BlockContent {
  const title = caption === undefined ? credit : `${caption} | ${credit}`
  return paragraph({ type: 'image', url: absoluteUrl(site, file.fallback), alt, title })
}

function firstPublished(url: string, words: Words): BlockContent {
  const site = link(new URL(url).hostname, url)
  return paragraph(
    ...fill(words.firstPublished, { site }).map((part) => (typeof part === 'string' ? text(part) : part)),
  )
}

function changes({ corrections, locale }: Article): PhrasingContent[][] {
  const { words } = locale
  return corrections.map(({ kind, date, text: correction }) => {
    const label = [correctionLabel(kind, words), formatDay(date, locale)].join(words.comma)
    return [text(say(locale, 'labelled', { label, text: correction }))]
  })
}

function source({ title, url, note }: Source): PhrasingContent[] {
  return [url ? link(title, url) : text(title), ...(note ? [{ type: 'break' as const }, text(note)] : [])]
}

function written(children: Root['children']): string {
  // Most articles have nothing before or after the text, and to write nothing takes as long as to write something.
  return children.length === 0 ? '' : markdown.stringify({ type: 'root', children })
}

type Scalar = string | number

/** What stands above a text: words and numbers, lists of them, and lists of things with names and words of their own. */
type Facts = Readonly<Record<string, Scalar | readonly Scalar[] | readonly Readonly<Record<string, Scalar>>[]>>

/**
 * Front matter in YAML. Every text stands in quotation marks, which YAML of any version reads as text, even `no` and
 * `2026-05-01`; JSON's are YAML's too (https://yaml.org/spec/1.2.2/#12-relation-to-yaml-12-and-json), and are written a
 * hundred times faster than by a library that asks for each text which form it may take.
 */
function toFrontMatter(facts: Facts): string {
  const lines = Object.entries(facts).flatMap(([name, value]) => {
    if (typeof value !== 'object') return [`${name}: ${JSON.stringify(value)}`]
    return value.length === 0 ? [`${name}: []`] : [`${name}:`, ...value.flatMap(listItem)]
  })
  return `---\n${lines.join('\n')}\n---\n`
}

function listItem(value: Scalar | Readonly<Record<string, Scalar>>): string[] {
  if (typeof value !== 'object') return [`  - ${JSON.stringify(value)}`]
  return Object.entries(value).map(([name, part], index) => {
    return `  ${index === 0 ? '-' : ' '} ${name}: ${JSON.stringify(part)}`
  })
}
