import type { Metadata } from 'next'
import { absoluteUrl, cardPath } from '../paths.ts'
import type { Site } from '../site.ts'
import { cardAlt, cardSize, type CardWords } from './cards.ts'

/** A card as networks are told of it: https://ogp.me/#structured */
export interface CardImage {
  readonly url: string
  readonly type: string
  readonly width: number
  readonly height: number
  readonly alt: string
}

/** The card of the page at a path. */
export function cardImage(site: Site, path: string, words: CardWords): CardImage {
  return { url: absoluteUrl(site, cardPath(path)), type: 'image/png', ...cardSize('wide'), alt: cardAlt(words) }
}

/** X and Slack read these before Open Graph; Discord shows a large picture only with them. */
export function twitterCard(title: string, description: string, { url, alt }: CardImage): Metadata['twitter'] {
  return { card: 'summary_large_image', title, description, images: [{ url, alt }] }
}

/** Open Graph writes `en_GB` where BCP 47 writes `en-GB`, and always names a country. */
export function openGraphLocale(language: string): string {
  const { language: name, region } = new Intl.Locale(language).maximize()
  return `${name}_${region ?? name.toUpperCase()}`
}
