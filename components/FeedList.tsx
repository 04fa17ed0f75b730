import { feedPath } from '#newsroom/paths.ts'
import { feedFormats } from '#newsroom/syndication/feedFormats.ts'
import type { FeedSubject } from '#newsroom/syndication/feedLinks.ts'

/** Feeds under a heading, each with its formats. Every link says whole what it leads to, to those who hear links alone. */
export function FeedList({ heading, subjects }: { heading: string; subjects: readonly FeedSubject[] }) {
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
