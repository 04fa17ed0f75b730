import { Fragment } from 'react'
import { kindLabel, type Article } from '#newsroom/article.ts'
import { articleTrail } from '#newsroom/breadcrumbs.ts'
import { languageName } from '#newsroom/language.ts'
import type { Site } from '#newsroom/site.ts'
import { say } from '#newsroom/words/words.ts'
import { Breadcrumbs } from './Breadcrumbs.tsx'
import { Byline } from './Byline.tsx'
import { Phrase } from './Phrase.tsx'
import { Timestamp } from './Timestamp.tsx'

/**
 * Everything above the text, an opinion in its own voice, as on the front page. No wrapper: reading modes look for the
 * headline and the standfirst beside the text. Lines that may be in another direction than the article keep to its side of
 * the page: they are isolated inside of their blocks.
 */
export function ArticleHead({ article, site }: { article: Article; site: Site }) {
  const { title, standfirst, kind, language, locale } = article
  const label = kindLabel(kind, locale.words)
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 font-label text-label leading-snug text-quiet">
        <Breadcrumbs
          trail={articleTrail(site.locale, article)}
          locale={site.locale}
          lang={language.tag === site.language.tag ? undefined : site.language.tag}
        />{' '}
        {label && (
          <>
            <span aria-hidden="true" className="screen-only">
              /
            </span>{' '}
            <p lang={locale.lang}>{label}</p>
          </>
        )}
      </div>
      <h1 lang={language.tag} className={`mt-2 ${kind === 'opinion' ? 'italic' : 'font-bold'} ${headlineSize(title)}`}>
        {title}
      </h1>
      {standfirst !== undefined && (
        <p lang={language.tag} className="mt-4 text-deck text-quiet">
          {standfirst}
        </p>
      )}
      <Facts article={article} />
      {article.translations.length > 0 && <AlsoIn article={article} />}
    </>
  )
}

/** Who, where, when and how long, in one line that is read out, and copied, as it is seen. */
function Facts({ article }: { article: Article }) {
  const { authors, dateline, published, updated, readingMinutes, language, locale } = article
  const { words, lang } = locale
  const facts = [
    <span key="authors" lang={lang} className="byline">
      <bdi>
        <Byline authors={authors} locale={locale} />
      </bdi>
    </span>,
    dateline && (
      <span key="place" lang={language.tag}>
        <bdi>{dateline}</bdi>
      </span>
    ),
    <span key="published" lang={lang}>
      <bdi>
        <Phrase words={words.published} date={<Timestamp date={published} locale={locale} showTime />} />
      </bdi>
    </span>,
    updated && (
      <span key="updated" lang={lang}>
        <bdi>
          <Phrase words={words.updated} date={<Timestamp date={updated} locale={locale} showTime />} />
        </bdi>
      </span>
    ),
    <span key="length" lang={lang} dir={locale.direction}>
      {say(locale, 'readingTime', { count: readingMinutes })}
    </span>,
  ].filter((fact) => typeof fact === 'object')
  return (
    <p className="mt-4 border-t border-rule pt-3 font-label text-small text-quiet">
      {facts.map((fact, index) => (
        <Fragment key={fact.key}>
          {index > 0 && '\u00A0· '}
          {fact}
        </Fragment>
      ))}
    </p>
  )
}

/** The way to the same article in other languages, each by its own name. */
function AlsoIn({ article: { translations, locale } }: { article: Article }) {
  const { words, lang } = locale
  const links = translations.map(({ language: { tag, direction }, path }, index) => (
    <Fragment key={path}>
      {index > 0 && words.comma}
      <bdi>
        <a
          href={path}
          lang={tag}
          hrefLang={tag}
          dir={direction}
          className="inline-block min-h-6 min-w-6 leading-6 text-accent underline underline-offset-2"
        >
          {languageName(tag)}
        </a>
      </bdi>
    </Fragment>
  ))
  return (
    <p lang={lang} className="mt-1 font-label text-small text-quiet">
      <bdi>
        <Phrase words={words.alsoIn} languages={links} />
      </bdi>
    </p>
  )
}

/** A long headline is set smaller: it would take more lines than a screen shows. */
function headlineSize(title: string): string {
  return title.length > 110
    ? 'text-title-m leading-snug tracking-[-0.008em]'
    : 'text-title-l leading-tight tracking-[-0.015em]'
}
