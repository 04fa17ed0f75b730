import { Fragment } from 'react'
import { kindLabels, type Article } from '#newsroom/article.ts'
import { articleTrail } from '#newsroom/breadcrumbs.ts'
import type { DateStyle } from '#newsroom/dates.ts'
import { Breadcrumbs } from './Breadcrumbs.tsx'
import { Byline } from './Byline.tsx'
import { Timestamp } from './Timestamp.tsx'

/**
 * Everything above the text. No wrapper: reading modes look for the headline and the standfirst beside the text. Lines that
 * may be in another direction than the article keep to its side of the page: they are isolated inside of their blocks.
 */
export function ArticleHead({ article, style }: { article: Article; style: DateStyle }) {
  const { title, summary, kind, language } = article
  const label = kindLabels[kind]
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 font-label text-label leading-snug text-quiet">
        <Breadcrumbs trail={articleTrail(article)} />{' '}
        {label && (
          <>
            <span aria-hidden="true" className="screen-only">
              /
            </span>{' '}
            <p>{label}</p>
          </>
        )}
      </div>
      <h1 lang={language.tag} className={`mt-2 font-bold ${headlineSize(title)}`}>
        {title}
      </h1>
      <p lang={language.tag} className="mt-4 text-deck text-quiet">
        {summary}
      </p>
      <Facts article={article} style={style} />
    </>
  )
}

/** Who, where, when and how long, in one line that is read out, and copied, as it is seen. */
function Facts({ article, style }: { article: Article; style: DateStyle }) {
  const { authors, dateline, published, updated, readingMinutes, language } = article
  const facts = [
    <span key="authors" className="byline">
      <bdi>
        <Byline authors={authors} language={style.language} />
      </bdi>
    </span>,
    dateline && (
      <span key="place" lang={language.tag}>
        <bdi>{dateline}</bdi>
      </span>
    ),
    <span key="published">
      <bdi>
        Published <Timestamp date={published} style={style} showTime />
      </bdi>
    </span>,
    updated && (
      <span key="updated">
        <bdi>
          Updated <Timestamp date={updated} style={style} showTime />
        </bdi>
      </span>
    ),
    <span key="length" dir="ltr">
      {readingMinutes}&nbsp;min read
    </span>,
  ].filter((fact) => typeof fact === 'object')
  return (
    <p className="mt-4 border-t border-rule pt-3 font-label text-small text-quiet">
      {facts.map((fact, index) => (
        <Fragment key={fact.key}>
          {index > 0 && ' · '}
          {fact}
        </Fragment>
      ))}
    </p>
  )
}

/** A long headline is set smaller: it would take more lines than a screen shows. */
function headlineSize(title: string): string {
  return title.length > 110
    ? 'text-title-m leading-snug tracking-[-0.008em]'
    : 'text-title-l leading-tight tracking-[-0.015em]'
}
