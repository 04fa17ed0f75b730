import { load, type CheerioAPI } from 'cheerio'
import { fileOf, type Dist } from './dist.ts'
import type { Pictures, RealPicture } from './pictures.ts'

/** A page as those see it who are sent its address. */
interface SharedPage {
  readonly $: CheerioAPI
  readonly html: string
  readonly origin: string
  readonly isArticle: boolean
  readonly isThere: (url: string) => boolean
  readonly card: RealPicture | undefined
}

/** What clients that show a preview of a page want; where each is from is in the comments. */
const rules: readonly (readonly [rule: string, holds: (page: SharedPage) => boolean])[] = [
  // https://ogp.me
  ['has og:type article if it is one', ({ $, isArticle }) => (of($, 'og:type') === 'article') === isArticle],
  [
    'has og:image at an https address that is there',
    ({ $, card }) => of($, 'og:image').startsWith('https://') && !!card,
  ],
  ['says the type of og:image', ({ $, card }) => of($, 'og:image:type') === card?.type],
  ['says the width of og:image', ({ $, card }) => of($, 'og:image:width') === String(card?.width)],
  ['says the height of og:image', ({ $, card }) => of($, 'og:image:height') === String(card?.height)],
  // Meta, images in link shares: at least 1200 × 630. WhatsApp: 300 KB is a safe target.
  ['has a card of 1200 × 630', ({ card }) => card?.width === 1200 && card.height === 630],
  ['has a card under 300 KB', ({ card }) => !!card && card.bytes < 300 * 1024],
  // X, cards markup
  ['has a large card on X', ({ $ }) => named($, 'twitter:card') === 'summary_large_image'],
  ['describes its card in 420 characters', ({ $ }) => [...of($, 'og:image:alt')].length <= 420],
  // Slack reads the first 32 KB
  ['says all of this in the first 32 KB', ({ html }) => endOfMetadata(html) <= 32 * 1024],
  // Mastodon, https://docs.joinmastodon.org/entities/PreviewCard/#authors
  ['credits accounts as @user@host', ({ $ }) => everyContent($, 'fediverse:creator', /^@[\w.-]+@[\w.-]+$/)],
  ['offers only alternates that are there', ({ $, isThere }) => alternates($).every(isThere)],
  ['offers its oEmbed document if it is an article', ({ $, isArticle }) => hasOEmbed($) === isArticle],
]

/** A line for each rule that a page breaks. */
export async function headFaults(dist: Dist, path: string, origin: string, pictures: Pictures): Promise<string[]> {
  const file = `${path.slice(1)}index.html`
  const html = dist.text(file)
  const $ = load(html)
  const page: SharedPage = {
    $,
    html,
    origin,
    isArticle: path.startsWith('/articles/'),
    isThere: (url) => dist.files.includes(fileOf(new URL(url, origin).href, origin) ?? ''),
    card: await pictures.at(of($, 'og:image')),
  }
  return rules.filter(([, holds]) => !holds(page)).map(([rule]) => `${file} breaks the rule: ${rule}`)
}

function of($: CheerioAPI, property: string): string {
  return $(`meta[property="${property}"]`).attr('content') ?? ''
}

function named($: CheerioAPI, name: string): string | undefined {
  return $(`meta[name="${name}"]`).attr('content')
}

function everyContent($: CheerioAPI, name: string, pattern: RegExp): boolean {
  return $(`meta[name="${name}"]`)
    .get()
    .every((meta) => pattern.test($(meta).attr('content') ?? ''))
}

function alternates($: CheerioAPI): string[] {
  return $('link[rel~=alternate]')
    .get()
    .flatMap((link) => $(link).attr('href') ?? [])
}

function hasOEmbed($: CheerioAPI): boolean {
  return $('head link[rel=alternate][type="application/json+oembed"]').length === 1
}

/** In bytes. */
function endOfMetadata(html: string): number {
  const last = Math.max(
    ...['<meta property=', '<meta name=', '<title', '<link rel="alternate"'].map((tag) => html.lastIndexOf(tag)),
  )
  return Buffer.byteLength(html.slice(0, html.indexOf('>', last) + 1))
}
