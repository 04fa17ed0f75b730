import type { Author } from '#newsroom/author.ts'
import type { Trail } from '#newsroom/breadcrumbs.ts'
import { feedPath, frontPath } from '#newsroom/paths.ts'
import { feedFormats, type FeedSubject } from '#newsroom/syndication/feedLinks.ts'
import type { Topic } from '#newsroom/topic.ts'
import { ListHead } from './ListPage.tsx'

/** What feeds are for, and where they all are. */
export function FeedsPage({
  name,
  trail,
  topics,
  authors,
}: {
  name: string
  trail: Trail
  topics: readonly Topic[]
  authors: readonly Author[]
}) {
  return (
    <>
      <ListHead title={trail.page.name} summary={`New articles of ${name} in a reader of your choice.`} trail={trail} />
      <p className="mb-10 max-w-measure text-base">
        A feed reader is an app or a site that collects what the publications you choose have to say. Copy the address
        of a feed into yours, and every new article arrives there whole; all formats say the same, and any reader takes
        Atom.
      </p>
      <div className="space-y-10">
        <FeedList heading="Everything" subjects={[{ name, path: frontPath }]} />
        {topics.length > 0 && <FeedList heading="By topic" subjects={topics} />}
        {authors.length > 0 && <FeedList heading="By author" subjects={authors} />}
      </div>
    </>
  )
}

/** Feeds under a heading, each with its formats. Every link says whole what it leads to, to those who hear links alone. */
function FeedList({ heading, subjects }: { heading: string; subjects: readonly FeedSubject[] }) {
  return (
    <section className="max-w-head">
      <h2 className="border-t border-ink pt-3 pb-2 font-label text-small font-medium">{heading}</h2>
      <ul>
        {subjects.map(({ name, path }) => (
          <li
            key={path}
            className="items-baseline justify-between gap-x-8 border-t border-rule pt-2 first:border-t-0 sm:flex"
          >
            <p className="min-w-0 text-title-s leading-snug font-bold">
              <bdi>{name}</bdi>
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
                        <bdi>{name}</bdi>,{' '}
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
