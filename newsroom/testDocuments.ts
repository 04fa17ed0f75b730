import type { ArticleDocument, AuthorDocument, Documents, SiteDocument, TopicDocument } from './documents.ts'
import { siteLocale } from './locale.ts'

/** What a publication in English says of itself. */
export const inEnglish = siteLocale('en-GB', 'Europe/London')

/** Documents as Contentlayer makes them, for tests: complete, harmless and fictitious unless a test says otherwise. */

function raw(sourceFileName: string, folder: string) {
  const name = sourceFileName.replace(/\.\w+$/, '')
  return {
    sourceFilePath: `${folder}/${sourceFileName}`,
    sourceFileName,
    sourceFileDir: folder,
    contentType: 'markdown' as const,
    flattenedPath: `${folder}/${name}`,
  }
}

export function anArticle({
  slug = 'lamp',
  ...fields
}: Partial<ArticleDocument> & { slug?: string } = {}): ArticleDocument {
  return {
    _id: `articles/${slug}.md`,
    _raw: raw(`${slug}.md`, 'articles'),
    type: 'Article',
    title: 'The lighthouse has a new lamp',
    summary: 'It was lit on Friday.',
    publishedAt: '2026-05-01',
    authors: ['ada'],
    topics: ['harbour'],
    kind: 'news',
    status: 'published',
    body: { raw: 'It is bright.', html: '<p>It is bright.</p>' },
    ...fields,
  }
}

type CorrectionGroup = NonNullable<ArticleDocument['corrections']>[number]

/** What stands in an article's `corrections`. */
export function aCorrection(date: string, text: string, kind: CorrectionGroup['kind'] = 'correction'): CorrectionGroup {
  return { _id: '', _raw: raw('lamp.md', 'articles'), type: 'Correction', date, text, kind }
}

export function anAuthor({ id = 'ada', ...fields }: Partial<AuthorDocument> & { id?: string } = {}): AuthorDocument {
  return { _id: `authors/${id}.yaml`, _raw: raw(`${id}.yaml`, 'authors'), type: 'Author', name: 'Ada Fenn', ...fields }
}

export function aTopic({ id = 'harbour', ...fields }: Partial<TopicDocument> & { id?: string } = {}): TopicDocument {
  return {
    _id: `topics/${id}.yaml`,
    _raw: raw(`${id}.yaml`, 'topics'),
    type: 'Topic',
    name: 'Harbour',
    description: 'Boats and lights.',
    ...fields,
  }
}

export function aSite(fields: Partial<SiteDocument> = {}): SiteDocument {
  return {
    _id: 'site.yaml',
    _raw: raw('site.yaml', '.'),
    type: 'Site',
    name: 'The Lantern',
    tagline: 'News from the point',
    description: 'A village paper.',
    url: 'https://lantern.example',
    language: 'en-GB',
    timeZone: 'Europe/London',
    ...fields,
  }
}

/** Words of the interface in `content/site.yaml`. */
export function someWords(fields: Partial<NonNullable<SiteDocument['words']>>): NonNullable<SiteDocument['words']> {
  return { _id: 'site.yaml', _raw: raw('site.yaml', '.'), type: 'Words', ...fields }
}

/** The policy block of `content/site.yaml`: everything is allowed unless a test says otherwise. */
export function aUsage(fields: Partial<NonNullable<SiteDocument['usage']>> = {}): NonNullable<SiteDocument['usage']> {
  return {
    _id: 'site.yaml',
    _raw: raw('site.yaml', '.'),
    type: 'Usage',
    search: 'allowed',
    quoting: 'allowed',
    aiInput: 'allowed',
    aiTraining: 'allowed',
    ...fields,
  }
}

export function someDocuments(parts: Partial<Documents> = {}): Documents {
  return {
    site: aSite(),
    articles: [anArticle()],
    authors: [anAuthor()],
    topics: [aTopic()],
    pages: [],
    media: { pictures: {}, linked: {} },
    now: new Date('2030-01-01T00:00:00Z'),
    ...parts,
  }
}
