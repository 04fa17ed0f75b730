import { documentId, type ArticleDocument } from './documents.ts'
import { grouped } from './collections.ts'
import { languageOf, withoutCountry, type Language } from './language.ts'
import { articlePath } from './paths.ts'
import type { Site } from './site.ts'

/** An article in another language than one that leads to it. */
export interface Translation {
  readonly language: Language
  readonly path: string
  /** Where it first appeared, if that was elsewhere. */
  readonly canonicalUrl: string | undefined
  readonly isOriginal: boolean
}

/** What is known of an article by the others that say the same in their languages. */
export interface Versions {
  /** The slug of the original: its own, unless it is a translation. */
  readonly original: string
  /** The original first. */
  readonly translations: readonly Translation[]
  /** Whether lists of a few show this one of them: that in the publication's language, else the original. */
  readonly isPreferred: boolean
}

/** Ties published articles to their translations: every one of them knows all others. */
export function versionsAmong(
  articles: readonly ArticleDocument[],
  site: Pick<Site, 'language'>,
): (article: ArticleDocument) => Versions {
  const groups = grouped(
    articles.map((article) => {
      const [slug, original] = [documentId(article), originalOf(article)]
      const language = article.language === undefined ? site.language : languageOf(article.language)
      const isOriginal = original === slug
      return [original, { language, path: articlePath(slug), canonicalUrl: article.canonicalUrl, isOriginal }] as const
    }),
  )
  return (article) => {
    const [path, original] = [articlePath(documentId(article)), originalOf(article)]
    const versions = (groups.get(original) ?? []).toSorted(
      (a, b) => Number(b.isOriginal) - Number(a.isOriginal) || a.language.tag.localeCompare(b.language.tag, 'en'),
    )
    return {
      original,
      translations: versions.filter((version) => version.path !== path),
      isPreferred: preferred(versions, site)?.path === path,
    }
  }
}

function originalOf(article: ArticleDocument): string {
  return article.translationOf ?? documentId(article)
}

/** Of versions of one article, that in the publication's language, else the original. */
export function preferred<Version extends Pick<Translation, 'language' | 'isOriginal'>>(
  versions: readonly Version[],
  site: Pick<Site, 'language'>,
): Version | undefined {
  const own = withoutCountry(site.language.tag)
  return (
    versions.find(({ language }) => language.tag === site.language.tag) ??
    versions.find(({ language }) => withoutCountry(language.tag) === own) ??
    versions.find(({ isOriginal }) => isOriginal) ??
    versions[0]
  )
}
