import { kindLabels, type Article } from '#newsroom/article.ts'
import { articleTrail } from '#newsroom/breadcrumbs.ts'
import type { DateStyle } from '#newsroom/dates.ts'
import { leadSizes, type Picture } from '#newsroom/media.ts'
import { Breadcrumbs } from './Breadcrumbs.tsx'
import { Byline } from './Byline.tsx'
import { Caption, Photograph } from './Photograph.tsx'
import { headlineSize } from './Story.tsx'
import { Timestamp } from './Timestamp.tsx'

/**
 * Everything above the text. No wrapper: reading modes look for the headline directly in the article. Lines that may be in
 * another direction than the article keep to its side of the page: they are isolated inside of their blocks.
 */
export function ArticleHead({ article, style }: { article: Article; style: DateStyle }) {
  const { title, summary, kind, authors, dateline, published, updated, readingMinutes, image, language } = article
  const label = kindLabels[kind]
  return (
    <>
      <div className="flex flex-wrap gap-x-3">
        <Breadcrumbs trail={articleTrail(article)} />{' '}
        {label && (
          <p className="my-1 border-s border-rule ps-3 font-label text-label leading-none text-quiet">{label}</p>
        )}
      </div>
      <h1 lang={language.tag} className={`mt-2 font-bold ${headlineSize(title)}`}>
        {title}
      </h1>
      <p lang={language.tag} className="mt-5 text-deck leading-normal text-quiet">
        {summary}
      </p>
      <p className="mt-6 flex flex-wrap gap-x-4 gap-y-1 border-t border-rule pt-3 font-label text-small text-quiet">
        <span className="byline">
          <bdi>
            <Byline authors={authors} language={style.language} />
          </bdi>
        </span>{' '}
        {dateline && (
          <span lang={language.tag}>
            <bdi>{dateline}</bdi>
          </span>
        )}{' '}
        <span>
          <bdi>
            Published <Timestamp date={published} style={style} showTime />
          </bdi>
        </span>{' '}
        {updated && (
          <span>
            <bdi>
              Updated <Timestamp date={updated} style={style} showTime />
            </bdi>
          </span>
        )}{' '}
        <span dir="ltr">{readingMinutes}&nbsp;min read</span>
      </p>
      {image && (
        <figure lang={language.tag} className={`mt-8 ${isPortrait(image) ? 'max-w-portrait' : ''}`}>
          <Photograph picture={image} sizes={leadSizes} isLead />
          <Caption picture={image} />
        </figure>
      )}
    </>
  )
}

/** A tall picture at full width would push the text off the screen. */
function isPortrait({ file }: Picture): boolean {
  return file.height > file.width
}
