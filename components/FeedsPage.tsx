import type { Author } from '#newsroom/author.ts'
import type { Trail } from '#newsroom/breadcrumbs.ts'
import type { Locale } from '#newsroom/locale.ts'
import { feedPath, frontPath } from '#newsroom/paths.ts'
import type { Site } from '#newsroom/site.ts'
import { correctionsSubject, feedFormats, languageSubject, type FeedSubject } from '#newsroom/syndication/feedLinks.ts'
import type { Topic } from '#newsroom/topic.ts'
import { say } from '#newsroom/words/words.ts'
import { ListHead } from './ListPage.tsx'

interface FeedsPageProps {
  readonly site: Pick<Site, 'name' | 'locale'>
  readonly trail: Trail
  readonly topics: readonly Topic[]
  readonly authors: readonly Author[]
  readonly languages: readonly string[]
}

/** What feeds are for, and where they all are. */
export function FeedsPage({ site: { name, locale }, trail, topics, authors, languages }: FeedsPageProps) {
  const { words, lang } = locale
  const summary = say(locale, 'feedsLead', { site: name })
  const lists: readonly Pick<FeedListProps, 'heading' | 'subjects'>[] = [
    { heading: words.feedsOfAll, subjects: [{ name, path: frontPath }, correctionsSubject({ locale })] },
    { heading: words.feedsByTopic, subjects: topics },
    { heading: words.feedsByAuthor, subjects: authors },
    { heading: words.feedsByLanguage, subjects: languages.map(languageSubject) },
  ]
  return (
    <>
      <ListHead title={words.feeds} summary={summary} trail={trail} locale={locale} lang={lang} />
      <p lang={lang} className="mb-10 max-w-measure text-base">
        {words.feedsHelp}
      </p>
      <div className="space-y-10">
        {lists
          .filter(({ subjects }) => subjects.length > 0)
          .map((list) => (
            <FeedList key={list.heading} {...list} locale={locale} />
          ))}
      </div>
    </>
  )
}

interface FeedListProps {
  readonly heading: string
  readonly subjects: readonly FeedSubject[]
  readonly locale: Locale
}

/** Feeds under a heading, each with its formats. Every link says whole what it leads to, to those who hear links alone. */
function FeedList({ heading, subjects, locale: { words, lang } }: FeedListProps) {
  return (
    <section className="max-w-head">
      <h2 lang={lang} className="border-t border-ink pt-3 pb-2 font-label text-small font-medium">
        {heading}
      </h2>
      <ul>
        {subjects.map(({ name, lang: ofName, path }) => (
          <li
            key={path}
            className="items-baseline justify-between gap-x-8 border-t border-rule pt-2 first:border-t-0 sm:flex"
          >
            <p className="min-w-0 text-title-s leading-snug font-bold">
              <bdi lang={ofName}>{name}</bdi>
            </p>
            <ul className="-mx-3 flex shrink-0 flex-wrap font-label text-small">
              {feedFormats.map(({ format, name: formatName }) => (
                <li key={format}>
                  <a
                    href={feedPath(path, format)}
                    className="inline-flex min-h-11 items-center px-3 underline decoration-accent underline-offset-2"
                  >
                    <span>
                      <span className="sr-only">
                        <bdi lang={ofName}>{name}</bdi>
                        {words.comma}
                      </span>
                      {formatName}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
