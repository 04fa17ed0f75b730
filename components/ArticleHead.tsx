import type { Article } from '#newsroom/article.ts'
import type { DateStyle } from '#newsroom/dates.ts'
import { leadSizes } from '#newsroom/pictureSizes.ts'
import { Byline } from './Byline.tsx'
import { Caption } from './Caption.tsx'
import { Kicker } from './Kicker.tsx'
import { Photograph } from './Photograph.tsx'
import { Timestamp } from './Timestamp.tsx'

/** Everything above the text. No wrapper: reading modes look for the headline directly in the article. */
export function ArticleHead({ article, style }: { article: Article; style: DateStyle }) {
  const { title, summary, topics, kind, authors, dateline, published, updated, readingMinutes, image, language } =
    article
  return (
    <>
      <Kicker topic={topics[0]} kind={kind} />
      <h1 lang={language.tag} className="mt-2 text-title-xl leading-tight font-bold tracking-[-0.018em]">
        {title}
      </h1>
      <p lang={language.tag} className="mt-5 text-deck leading-normal text-quiet">
        {summary}
      </p>
      <p className="mt-6 flex flex-wrap gap-x-4 gap-y-1 border-t border-rule pt-3 font-label text-small text-quiet">
        <span className="byline">
          <Byline authors={authors} />
        </span>
        {dateline && <span lang={language.tag}>{dateline}</span>}
        <span>
          Published <Timestamp date={published} style={style} showTime />
        </span>
        {updated && (
          <span>
            Updated <Timestamp date={updated} style={style} showTime />
          </span>
        )}
        <span>{readingMinutes}&nbsp;min read</span>
      </p>
      {image && (
        <figure lang={language.tag} className="mt-8">
          <Photograph picture={image} sizes={leadSizes} isLead />
          <Caption picture={image} />
        </figure>
      )}
    </>
  )
}
