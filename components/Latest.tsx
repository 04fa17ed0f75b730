import { HeadlineLink } from './HeadlineLink.tsx'
import type { Stories } from './Story.tsx'
import { Timestamp } from './Timestamp.tsx'

/** What came in last, with its time: a column beside the lead, or below it in two. */
export function Latest({ articles, locale }: Stories) {
  return (
    <section
      aria-labelledby="page:latest"
      className="border-t border-ink pt-2 sm:col-span-2 lg:col-span-1 lg:col-start-3 lg:row-span-2 lg:row-start-1 lg:border-s lg:border-t-0 lg:border-rule lg:ps-6 lg:pt-0"
    >
      <h2 id="page:latest" lang={locale.lang} className="pb-2 text-title-s font-bold text-accent">
        {locale.words.latest}
      </h2>
      <ol className="gap-x-6 sm:columns-2 lg:columns-auto">
        {articles.map((article) => (
          <li key={article.slug} className="break-inside-avoid border-t border-rule py-2">
            <p lang={locale.lang} className="font-label text-label text-quiet">
              <Timestamp date={article.published} locale={locale} showTime />
            </p>
            <HeadlineLink article={article} />
          </li>
        ))}
      </ol>
    </section>
  )
}
