import { kindLabel, type Article } from '../article.ts'
import type { Author } from '../author.ts'
import type { Catalogue } from '../catalogue.ts'
import { listFormat, type Language } from '../language.ts'
import { shortened } from '../oneLine.ts'
import type { Picture } from '../media.ts'
import { cardPath, cardShapes, frontPath, type CardFormat, type CardShape } from '../paths.ts'
import type { Site } from '../site.ts'
import type { Topic } from '../topic.ts'
import { say, type Words } from '../words/words.ts'

/** What a card says, in the words of the page it stands for. */
export interface CardWords {
  /** The publication's name, unless it is the headline. */
  readonly nameplate: string | undefined
  /** Where the publication lives, for when its name cannot be drawn. */
  readonly host: string
  readonly topic?: string | undefined
  /** What sort of work it is. */
  readonly kind?: string | undefined
  readonly headline: string
  /** The language of the headline; everything else is in the publication's. */
  readonly headlineLanguage: Language
  /** What a list holds, or who an author is. */
  readonly description: string | undefined
  readonly byline?: string | undefined
  /** The publication's own. */
  readonly language: Language
}

/** A card to draw. */
export interface Card {
  readonly path: string
  readonly shape: CardShape
  readonly words: CardWords
  /** What it shows, above the publication's name. Of the words it then says no others: chats print the headline below. */
  readonly photograph?: Picture | undefined
}

/** Pixels. Chats and networks want 1.91:1 (https://developers.facebook.com/docs/sharing/webmasters/images). */
export function cardSize(shape: CardShape): { readonly width: number; readonly height: number } {
  return { width: 1200, height: { wide: 630, '4x3': 900, square: 1200 }[shape] }
}

/**
 * Every card that is drawn, articles first and newest first, of which the old have none: search engines ask for three
 * shapes, of articles alone.
 */
export function* cards(catalogue: Catalogue): Generator<Card> {
  const { site, articles, topics, authors } = catalogue
  for (const article of articles.filter(({ hasOwnCard }) => hasOwnCard)) {
    const [words, photograph] = [articleWords(site, article), cardPhotograph(article)]
    for (const shape of cardShapes) {
      yield { path: cardPath(article.path, shape, cardFormat(photograph)), shape, words, photograph }
    }
  }
  yield wide(frontPath, frontWords(site))
  for (const topic of topics) yield wide(topic.path, topicWords(site, topic))
  for (const author of authors) yield wide(author.path, authorWords(site, author))
}

/** In pixels: enlarged further, a picture would look it. */
const minPhotograph = { width: 600, height: 315 }

/** How many times as wide as high a picture may be, so that what is left of it is still what it shows. */
const photographShapes = { narrowest: 0.5, widest: 3 }

/** The picture of an article, if a card can be made of it. */
function cardPhotograph({ image }: Article): Picture | undefined {
  if (!image) return undefined
  const { width, height } = image.file
  const isLarge = width >= minPhotograph.width && height >= minPhotograph.height
  const ratio = width / height
  const isShaped = ratio >= photographShapes.narrowest && ratio <= photographShapes.widest
  return isLarge && isShaped ? image : undefined
}

function cardFormat(photograph: Picture | undefined): CardFormat {
  return photograph ? 'jpg' : 'png'
}

function wide(path: string, words: CardWords): Card {
  return { path: cardPath(path), shape: 'wide', words }
}

export function articleWords(site: Site, { title, topics, kind, authors, language }: Article): CardWords {
  const names = authors.map(({ name }) => isolated(name))
  return {
    ...listWords(site, title, undefined),
    topic: topics[0]?.name,
    kind: kindLabel(kind, site.locale.words),
    headlineLanguage: language,
    byline: say(site.locale, 'byline', { names: listFormat(site.locale.language).format(names) }),
  }
}

export function frontWords(site: Site): CardWords {
  return { ...listWords(site, site.name, site.tagline), nameplate: undefined }
}

export function topicWords(site: Site, { name, description }: Topic): CardWords {
  return listWords(site, name, description)
}

export function authorWords(site: Site, { name, role }: Author): CardWords {
  return listWords(site, isolated(name), role)
}

function listWords({ name, url, language }: Site, headline: string, description: string | undefined): CardWords {
  const { hostname: host } = new URL(url)
  return { nameplate: name, host, headline, headlineLanguage: language, description, language }
}

/** A name keeps its own direction of writing, whatever stands around it (Unicode, UAX 9: FSI and PDI). */
function isolated(name: string): string {
  return `\u2068${name}\u2069`
}

/** X takes no more (https://developer.x.com/en/docs/x-for-websites/cards/overview/markup). */
const maxAltLength = 420

/** What a card says, for those who hear it: in the order in which it is read, the headline cut where it must be. */
export function cardAlt(card: CardWords, words: Words): string {
  const { nameplate, topic, kind, headline, description, byline } = card
  const label = [topic, kind].filter((part) => part !== undefined).join(words.comma)
  return altOf(withoutIsolates(headline), [label, byline ?? description, nameplate], words)
}

function altOf(first: string, others: readonly (string | undefined)[], words: Words): string {
  const rest = others.flatMap((part) => (part ? [withoutIsolates(part)] : []))
  const said = rest.length === 0 ? 0 : toSentences(rest, words).length + 1
  const room = Math.max(maxAltLength / 2, maxAltLength - said - 1)
  return shortened(toSentences([shortened(first, room), ...rest], words), maxAltLength)
}

function withoutIsolates(text: string): string {
  return text.replaceAll(/[\u2068\u2069]/g, '')
}

/** Each part ends as a sentence does, whether or not it brings its own full stop. */
function toSentences(parts: readonly string[], { fullStop }: Words): string {
  return parts.map((part) => (/[.!?…؟。।！？]["'”’»)」]*$/.test(part) ? part : part + fullStop)).join(' ')
}

/** A card that is drawn, and stands for a page wherever one is shown. */
export interface ShownCard {
  /** The wide one, then the other shapes there are of it. */
  readonly paths: readonly [string, ...string[]]
  readonly type: 'image/png' | 'image/jpeg'
  readonly alt: () => string
}

/** The one place that says which card stands for an article: an old one, which has none, has that of its first topic. */
export function articleCard(site: Site, article: Article): ShownCard {
  const [topic] = article.topics
  if (!article.hasOwnCard)
    return topic ? listCard(site, topic.path, topicWords(site, topic)) : listCard(site, frontPath, frontWords(site))
  const photograph = cardPhotograph(article)
  const [, ...others] = cardShapes.map((shape) => cardPath(article.path, shape, cardFormat(photograph)))
  return {
    paths: [cardPath(article.path, 'wide', cardFormat(photograph)), ...others],
    type: photograph ? 'image/jpeg' : 'image/png',
    alt: () => {
      const card = articleWords(site, article)
      const { words } = site.locale
      return photograph ? altOf(photograph.alt, [card.nameplate], words) : cardAlt(card, words)
    },
  }
}

/** The card of a list, or of the front page. */
export function listCard({ locale }: Site, path: string, words: CardWords): ShownCard {
  return { paths: [cardPath(path)], type: 'image/png', alt: () => cardAlt(words, locale.words) }
}
