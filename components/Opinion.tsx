import { AuthorNames } from './AuthorNames.tsx'
import type { Stories } from './Story.tsx'

const columns: Readonly<Record<number, string>> = {
  2: 'sm:grid-cols-2',
  3: 'sm:grid-cols-3',
  4: 'sm:grid-cols-2 lg:grid-cols-4',
}

/** Opinion, apart from the news and in a voice of its own: who speaks comes first, and headlines are in italics. */
export function Opinion({ articles, locale }: Stories) {
  return (
    <section aria-labelledby="page:opinion" className="mb-8 border-t-2 border-accent">
      <h2 id="page:opinion" lang={locale.lang} className="py-2 text-title-s font-bold text-accent">
        {locale.words.opinions}
      </h2>
      <ul className={`grid gap-x-8 ${columns[articles.length] ?? ''}`}>
        {articles.map(({ slug, path, title, summary, authors, language }) => (
          <li key={slug} className="border-t border-rule py-4">
            <article aria-labelledby={`story:${slug}`}>
              <p className="font-label text-small leading-6">
                <AuthorNames authors={authors} language={locale.language} />
              </p>
              <div lang={language.tag} dir={language.direction}>
                <h3 id={`story:${slug}`} className="mt-1 text-title-m leading-snug italic">
                  <a href={path} className="block hover:text-accent hover:no-underline">
                    {title}
                  </a>
                </h3>
                <p className="mt-1.5 text-small text-quiet">{summary}</p>
              </div>
            </article>
          </li>
        ))}
      </ul>
    </section>
  )
}
