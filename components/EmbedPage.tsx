import type { Article } from '#newsroom/article.ts'
import { absoluteUrl, frontPath } from '#newsroom/paths.ts'
import type { Site } from '#newsroom/site.ts'
import { say } from '#newsroom/words/words.ts'
import { Byline } from './Byline.tsx'
import { Timestamp } from './Timestamp.tsx'

/** An article as other sites show it in a frame: a page of its own, whose links open in place of the site around it. */
export function EmbedPage({ site, article }: { site: Site; article: Article }) {
  const { title, summary, authors, published, path, canonicalUrl, language, locale } = article
  const url = absoluteUrl(site, path)
  return (
    <html lang={site.language.tag} dir={language.direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{say(locale, 'cardTitle', { title })}</title>
        <meta name="description" content={summary} />
        <meta name="robots" content="noindex, follow" />
        <link rel="canonical" href={canonicalUrl ?? url} />
        <base target="_top" />
      </head>
      <body>
        <main className="flex min-h-screen flex-col border border-rule p-5">
          <p className="border-b border-rule pb-3 text-title-s leading-none font-bold tracking-[-0.015em]">
            <a href={frontPath} className="inline-flex min-h-6 items-center">
              {site.name}
            </a>
          </p>
          <h1 lang={language.tag} className="mt-4 text-title-m leading-snug font-bold tracking-[-0.008em]">
            <a href={path} className="block hover:text-accent">
              {title}
            </a>
          </h1>
          <p lang={language.tag} className="mt-2 mb-4 text-small leading-normal text-quiet">
            {summary}
          </p>
          <p
            lang={locale.language === site.language.tag ? undefined : locale.language}
            className="mt-auto flex flex-wrap gap-x-3 font-label text-label leading-6 text-quiet"
          >
            <span>
              <Byline authors={authors} locale={locale} />
            </span>{' '}
            <Timestamp date={published} locale={locale} />
          </p>
        </main>
      </body>
    </html>
  )
}
