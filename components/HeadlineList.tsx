import type { Stories } from './Story.tsx'
import { Timestamp } from './Timestamp.tsx'

/** Headlines and dates only, in two columns where there is room. */
export function HeadlineList({ title, articles, style }: Stories & { title: string }) {
  return (
    <section aria-labelledby="page:headlines" className="border-t border-ink pt-3 pb-8">
      <h2 id="page:headlines" className="font-label text-small font-medium">
        {title}
      </h2>
      <ul className={`mt-1 gap-x-10 ${articles.length > 3 ? 'md:columns-2' : ''}`}>
        {articles.map(({ slug, path, title: headline, published, language }) => (
          <li key={slug} className="break-inside-avoid border-b border-rule py-2.5">
            <a
              href={path}
              lang={language.tag}
              dir={language.direction}
              className="block text-base leading-snug hover:text-accent"
            >
              {headline}
            </a>
            <p className="font-label text-label text-quiet">
              <Timestamp date={published} style={style} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
