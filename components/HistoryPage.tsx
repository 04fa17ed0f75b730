import { correctionLabel, type Article } from '#newsroom/article.ts'
import type { Trail } from '#newsroom/breadcrumbs.ts'
import { publicationDate } from '#newsroom/dates.ts'
import type { Revision } from '#newsroom/revisions.ts'
import type { Site } from '#newsroom/site.ts'
import { ChangedParagraphs } from './ChangedParagraphs.tsx'
import { ListHead } from './ListPage.tsx'
import { Phrase } from './Phrase.tsx'
import { Timestamp } from './Timestamp.tsx'

/** Every published version of an article, the latest first, each with what it changed in the one before. */
export function HistoryPage({ article, site, trail }: { article: Article; site: Site; trail: Trail }) {
  const { revisions, language } = article
  const { words, lang } = site.locale
  const versions = revisions.map((revision, index) => ({ revision, before: revisions[index - 1], number: index + 1 }))
  return (
    <div className="mx-auto max-w-measure">
      <ListHead title={trail.page.name} summary={words.historySummary} trail={trail} locale={site.locale} lang={lang} />
      {versions.toReversed().map(({ revision, before, number }) => (
        <section key={number} aria-labelledby={`version:${number}`} className="border-t border-ink pt-3 pb-8">
          <h2 id={`version:${number}`} lang={lang} className="font-label text-small font-medium">
            <VersionName revision={revision} site={site} />
          </h2>
          <div lang={language.tag} dir={language.direction} className="prose mt-3 text-base">
            <Words revision={revision} before={before} article={article} site={site} />
          </div>
        </section>
      ))}
    </div>
  )
}

/** Why there is a version, and since when. */
function VersionName({ revision: { kind, date }, site: { locale } }: { revision: Revision; site: Site }) {
  const { words } = locale
  const time = <Timestamp date={publicationDate(date)} locale={locale} showTime />
  if (kind === 'first') return <Phrase words={words.published} date={time} />
  return (
    <>
      {kind === 'spelling' ? words.spelling : correctionLabel(kind, words)}
      {words.comma}
      {time}
    </>
  )
}

interface WordsProps {
  readonly revision: Revision
  readonly before: Revision | undefined
  readonly article: Article
  readonly site: Site
}

/** What was said of a version, and its words: whole, if none before it are known; else the paragraphs that changed. */
function Words({ revision: { kind, date, paragraphs }, before, article: { corrections, language }, site }: WordsProps) {
  const { words, lang } = site.locale
  if (!paragraphs) return <p lang={lang ?? site.language.tag}>{words.withheld}</p>
  const said = corrections.filter((correction) => correction.kind === kind && correction.date.iso === date)
  return (
    <>
      {said.map(({ text }) => (
        <p key={text} className="italic">
          {text}
        </p>
      ))}
      {before?.paragraphs ? (
        <ChangedParagraphs before={before.paragraphs} after={paragraphs} language={language.tag} />
      ) : (
        paragraphs.map((text) => <p key={text}>{text}</p>)
      )}
    </>
  )
}
