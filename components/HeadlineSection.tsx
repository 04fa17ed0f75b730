import { HeadlineList } from './HeadlineList.tsx'
import type { Stories } from './Story.tsx'

/** Headlines and days only, in as many columns as there is room for. */
export function HeadlineSection({ title, articles, locale }: Stories & { title: string }) {
  return (
    <section aria-labelledby="page:headlines" className="border-t-2 border-ink pt-2 pb-6">
      <h2 id="page:headlines" lang={locale.lang} className="pb-2 text-title-s font-bold">
        {title}
      </h2>
      <HeadlineList articles={articles} locale={locale} className="gap-x-8 sm:columns-2 lg:columns-3" />
    </section>
  )
}
