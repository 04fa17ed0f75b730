import type { Fact, Format } from './statement.ts'

/** What every format must say of an article, unless a reason is given. */
export const coreFacts = [
  'title',
  'description',
  'url',
  'id',
  'authors',
  'published',
  'modified',
  'section',
  'image',
  'language',
] as const satisfies readonly Fact[]

interface Expectation {
  /** What it must say besides. */
  readonly also: readonly Fact[]
  /** Why it does not say the rest. */
  readonly silent: readonly (readonly [because: string, ...facts: (typeof coreFacts)[number][]])[]
}

/** Which format must say what of every article it speaks of. */
export const ofArticles: Readonly<Record<Format, Expectation>> = {
  page: {
    also: ['published day', 'modified day', 'author urls', 'topics', 'topic urls', 'breadcrumbs'],
    silent: [['people see the photograph; the card is for where the page itself is not seen', 'image']],
  },
  head: {
    also: ['seo title', 'canonical', 'site name'],
    silent: [
      ['the title may be another, for search engines: seo title', 'title'],
      ['canonical says where it first appeared, here or elsewhere', 'url'],
      ['said in the same head by Open Graph', 'published', 'modified', 'section', 'image', 'language'],
      ['only feeds need to tell renamed articles from new ones', 'id'],
    ],
  },
  openGraph: {
    also: ['canonical', 'site name', 'locale', 'image alt', 'author urls', 'topics'],
    silent: [
      ['og:url is the canonical address', 'url'],
      ['article:author is an address', 'authors'],
      ['og:locale names a country too: locale', 'language'],
      ['only feeds need to tell renamed articles from new ones', 'id'],
    ],
  },
  twitter: {
    also: ['image alt', 'author line'],
    silent: [
      ['the card has no word for it', 'url', 'id', 'published', 'modified', 'section', 'language'],
      ['it puts all authors in a line: author line', 'authors'],
    ],
  },
  jsonLd: {
    also: ['canonical', 'lead image', 'seo title', 'site name', 'author urls', 'topics', 'breadcrumbs'],
    silent: [['only feeds need to tell renamed articles from new ones', 'id']],
  },
  atom: { also: ['author urls', 'topics', 'canonical'], silent: [] },
  rss: { also: ['topics'], silent: [['RSS has no date of a change', 'modified']] },
  jsonFeed: { also: ['author urls', 'topics'], silent: [] },
  sitemap: {
    also: [],
    silent: [
      ['the protocol has no word for it', 'title', 'description', 'id', 'authors', 'published', 'section', 'language'],
    ],
  },
  newsSitemap: {
    also: ['language name', 'site name'],
    silent: [
      ['the protocol has no word for it', 'description', 'id', 'authors', 'section'],
      ['the other sitemap says it', 'modified', 'image'],
      ['the protocol wants no country: language name', 'language'],
    ],
  },
  markdown: {
    also: ['canonical', 'author urls', 'topics', 'lead image'],
    silent: [['it names one picture, and the photograph where there is one: lead image', 'image']],
  },
  llms: {
    also: [],
    silent: [
      [
        'a line is a title, an address and a note; the Markdown it leads to says the rest',
        'id',
        'authors',
        'published',
        'modified',
        'section',
        'image',
        'language',
      ],
    ],
  },
  oEmbed: {
    also: ['author line', 'first author url', 'site name', 'embed url'],
    silent: [
      ['whoever asks has the address, and the frame shows the rest', 'url', 'description', 'published', 'language'],
      ['it knows one author, and puts all of them in a line: author line', 'authors'],
      ['it has no word for it', 'id', 'modified', 'section'],
    ],
  },
  embed: {
    also: ['canonical', 'author urls', 'published day', 'embed url'],
    silent: [['it is a card that leads to the page', 'modified', 'section', 'image']],
  },
  shortLink: {
    also: ['seo title', 'canonical'],
    silent: [
      ['it only leads to the page', 'description', 'authors', 'published', 'modified', 'section', 'image', 'language'],
    ],
  },
  redirect: {
    also: ['seo title', 'canonical'],
    silent: [
      [
        'it only leads to the page',
        'title',
        'description',
        'id',
        'authors',
        'published',
        'modified',
        'section',
        'image',
        'language',
      ],
    ],
  },
}

/** What must be said of a page that is no article. */
export const ofPages: Readonly<Partial<Record<Format, readonly Fact[]>>> = {
  page: ['title'],
  head: ['seo title', 'description', 'canonical', 'site name'],
  openGraph: ['seo title', 'description', 'canonical', 'site name', 'locale', 'image', 'image alt'],
  twitter: ['seo title', 'description', 'image', 'image alt'],
}
