import { archivePath } from '#newsroom/paths.ts'
import type { Topic } from '#newsroom/topic.ts'
import { HeadlineList } from './HeadlineList.tsx'
import { Story, StoryGrid, type Stories } from './Story.tsx'
import { TopicList } from './TopicList.tsx'

/** How many stories stand beside the lead, in the grid below it, and as bare headlines below that. */
const besideLead = { withPicture: 4, without: 3 }
const inGrid = 12
const asHeadlines = 20

/** The front page: a lead with real weight, then the rest by how new it is. Composed with one story and with thousands. */
export function FrontPage({ articles, topics, style }: Stories & { topics: readonly Topic[] }) {
  const [lead, ...others] = articles
  const room = lead?.image ? besideLead.withPicture : besideLead.without
  const beside = others.slice(0, room)
  const grid = others.slice(room, room + inGrid)
  const headlines = others.slice(room + inGrid, room + inGrid + asHeadlines)
  return (
    <>
      <div className="grid gap-x-10 pt-6 pb-8 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] md:pt-9">
        {lead && <Story article={lead} style={style} weight="lead" showPicture />}
        <div className="mt-8 border-t border-rule md:mt-0 md:border-s md:border-t-0 md:ps-10">
          {beside.length > 0 ? <Beside articles={beside} style={style} /> : <BesideNothing topics={topics} />}
        </div>
      </div>
      {grid.length > 0 && (
        <section aria-label="More stories" className="border-t border-ink">
          <StoryGrid articles={grid} style={style} heading="h2" />
        </section>
      )}
      {headlines.length > 0 && <HeadlineList title="Earlier" articles={headlines} style={style} />}
      <p className="border-t border-ink pt-1 font-label text-small text-accent">
        <a href={archivePath()} className="inline-flex min-h-11 items-center">
          All stories in the archive
        </a>
      </p>
    </>
  )
}

function Beside({ articles, style }: Stories) {
  return (
    <ul>
      {articles.map((article) => (
        <li key={article.slug} className="border-b border-rule py-5 last:border-b-0 md:first:pt-0">
          <Story article={article} style={style} weight="second" />
        </li>
      ))}
    </ul>
  )
}

/** With one story there is nothing to stand beside it but what the publication is about. */
function BesideNothing({ topics }: { topics: readonly Topic[] }) {
  return (
    <section aria-labelledby="page:topics">
      <h2 id="page:topics" className="pt-3 pb-2 font-label text-small font-medium md:pt-0">
        Topics
      </h2>
      <TopicList topics={topics} />
    </section>
  )
}
