import { correctionLabel, type Corrected } from '#newsroom/article.ts'
import type { Trail } from '#newsroom/breadcrumbs.ts'
import type { Paged } from '#newsroom/pages.ts'
import { correctionsPath, pagedPath } from '#newsroom/paths.ts'
import type { Site } from '#newsroom/site.ts'
import { say } from '#newsroom/words/words.ts'
import { ListHead, PageLinks } from './ListPage.tsx'
import { Timestamp } from './Timestamp.tsx'

/** What was put right after publication, each with the article it was wrong in. */
export function CorrectionsPage({ list, site, trail }: { list: Paged<Corrected>; site: Site; trail: Trail }) {
  const { locale, name } = site
  const { words, lang } = locale
  const summary = say(locale, 'correctionsSummary', { site: name })
  return (
    <>
      <ListHead title={words.corrections} summary={summary} trail={trail} locale={locale} lang={lang} />
      {list.items.length === 0 && (
        <p lang={lang} className="text-base">
          {words.noCorrections}
        </p>
      )}
      <ol>
        {list.items.map(({ article: { title, path, language }, correction: { kind, date, text } }) => (
          <li key={path + date.iso + text} className="max-w-head border-t border-rule py-5">
            <p lang={lang} className="font-label text-label text-quiet">
              {correctionLabel(kind, words)}
              {words.comma}
              <Timestamp date={date} locale={locale} />
            </p>
            <div lang={language.tag} dir={language.direction}>
              <h2 className="mt-1 text-title-s leading-snug font-bold">
                <a href={path} className="hover:text-accent">
                  {title}
                </a>
              </h2>
              <p className="mt-1 text-base">{text}</p>
            </div>
          </li>
        ))}
      </ol>
      <PageLinks list={list} locale={locale} pathOf={(number) => pagedPath(correctionsPath, number)} />
    </>
  )
}
