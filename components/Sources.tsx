import type { Source } from '#newsroom/article.ts'

/** What the article rests on, so that a reader can check it. */
export function Sources({ sources, lang }: { sources: readonly Source[]; lang: string }) {
  return (
    <section aria-labelledby="article:sources" className="border-t border-rule pt-4">
      <h2 id="article:sources" className="font-label text-small font-medium">
        Sources
      </h2>
      <ol
        lang={lang}
        className={`sources mt-2 max-w-note list-decimal space-y-2 text-small leading-normal marker:text-quiet ${roomForNumbers(sources.length)}`}
      >
        {sources.map(({ title, url, note }) => (
          <li key={title + url}>
            {url ? (
              <a href={url} className="underline decoration-accent underline-offset-2">
                {title}
              </a>
            ) : (
              title
            )}
            {note && <span className="block text-quiet">{note}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function roomForNumbers(count: number): string {
  if (count < 10) return 'ps-5'
  return count < 100 ? 'ps-7' : 'ps-9'
}
