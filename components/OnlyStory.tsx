import type { Article } from '#newsroom/article.ts'
import type { Locale } from '#newsroom/locale.ts'
import { Byline } from './Byline.tsx'
import { Prose } from './Prose.tsx'
import { headlineSize, Kicker } from './Story.tsx'
import { TeaserPicture } from './TeaserPicture.tsx'
import { Timestamp } from './Timestamp.tsx'

interface OnlyStoryProps {
  readonly article: Article
  readonly opening: string | undefined
  readonly locale: Locale
}

/** The one story there is: with nothing to stand beside it, its own text runs on. */
export function OnlyStory({ article, opening, locale }: OnlyStoryProps) {
  const { slug, title, path, authors, published, image, language } = article
  const standfirst = opening === undefined ? article.summary : article.standfirst
  return (
    <article aria-labelledby={`story:${slug}`} dir={language.direction} className="pt-6 pb-10 sm:pt-9">
      <Kicker article={article} locale={locale} />
      <h2 id={`story:${slug}`} lang={language.tag} className={`mt-1 font-bold ${headlineSize(title)}`}>
        <a href={path} className="block hover:text-accent hover:no-underline">
          {title}
        </a>
      </h2>
      {standfirst !== undefined && (
        <p lang={language.tag} className="mt-4 max-w-head text-deck leading-normal text-quiet">
          {standfirst}
        </p>
      )}
      <p lang={locale.lang} className="mt-4 flex flex-wrap gap-x-3 font-label text-label leading-6 text-quiet">
        <span>
          <Byline authors={authors} locale={locale} />
        </span>{' '}
        <Timestamp date={published} locale={locale} />
      </p>
      {image && (
        <div className="mt-6">
          <TeaserPicture picture={image} path={path} size="large" />
        </div>
      )}
      {opening !== undefined && (
        <div className="mt-6 border-t border-rule pt-6">
          <Prose
            html={opening}
            lang={language.tag}
            layout="gap-x-10 [column-rule:1px_solid_var(--color-rule)] md:columns-2"
          />
        </div>
      )}
      <p lang={locale.lang} className="screen-only mt-4 font-label text-small text-accent">
        <a
          href={path}
          id="page:continue"
          aria-labelledby={`page:continue story:${slug}`}
          className="inline-flex min-h-11 items-center"
        >
          {locale.words.continueReading}
        </a>
      </p>
    </article>
  )
}
