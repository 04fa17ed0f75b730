import type { Article } from '#newsroom/article.ts'
import type { DateStyle } from '#newsroom/dates.ts'
import { StoryGrid } from './StoryGrid.tsx'

/** What a reader of this article may want next. */
export function RelatedArticles({ articles, style }: { articles: readonly Article[]; style: DateStyle }) {
  return (
    <section aria-labelledby="page:related" className="screen-only mt-14">
      <h2 id="page:related" className="border-t border-ink pt-3 font-label text-small font-medium">
        More stories
      </h2>
      <StoryGrid articles={articles} style={style} heading="h3" />
    </section>
  )
}
