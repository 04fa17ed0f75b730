import type { ImportAnswer } from '../uploads.ts'
import { addressOf } from '../addresses.ts'
import { Findings } from '../finding.tsx'

type Article = ImportAnswer['articles'][number]

/** What became of the files, or would become if they were brought in. */
export interface Looked {
  readonly answer: ImportAnswer
  readonly isDone: boolean
}

/** Every article with all that is to be known of it, and what could not be read. */
export function Report({ looked: { answer, isDone } }: { looked: Looked }) {
  const { articles, failures, remarks, others, problems } = answer
  const outcomes: Record<Article['outcome'], string> = {
    written: isDone ? 'Written as a draft' : 'Comes as a draft',
    unchanged: 'Is there already, as it is',
    kept: 'Is there already, and stays as it is',
    'lost words': 'Not written, as words are lost',
  }
  return (
    <>
      {failures.length > 0 && (
        <section aria-label="Not readable">
          <h2>Not readable</h2>
          <ul>
            {failures.map(({ source, reason }) => (
              <li key={source + reason} className="error">
                {reason.includes(source) ? reason : `${source}: ${reason}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2>Articles</h2>
      <ul className="changes" aria-label="Articles">
        {articles.map((article) => {
          const { source, path, title, outcome, words, leftOut } = article
          const isThere = isDone || outcome === 'kept' || outcome === 'unchanged'
          return (
            <li key={path + source}>
              {isThere && outcome !== 'lost words' ? <a href={addressOf(path)}>{title}</a> : <b>{title}</b>}
              <small>
                {outcomes[outcome]} · {path} · from {source}
              </small>
              {words.lost.length > 0 && (
                <p className="error">
                  Lost words, {words.lost.length}: {words.lost.join(' ')}
                </p>
              )}
              {words.added.length > 0 && (
                <p>
                  Added words, {words.added.length}: {words.added.join(' ')}
                </p>
              )}
              <Notes
                notes={[...article.remarks, ...leftOut.map((left) => `Left out, ${left.reason}: ${left.words.trim()}`)]}
              />
              <Findings problems={article.problems} />
            </li>
          )
        })}
      </ul>
      <Findings problems={problems} />
      <Notes notes={remarks} />
      {others.length > 0 && (
        <>
          <h2>With them</h2>
          <Notes notes={others} />
        </>
      )}
    </>
  )
}

function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <ul>
      {[...new Set(notes)].map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}

/** The same in a line. */
export function summaryOf({ articles, failures }: ImportAnswer, isDone: boolean): string {
  const count = (...outcomes: Article['outcome'][]) =>
    articles.filter(({ outcome }) => outcomes.includes(outcome)).length
  return [
    `${count('written')} of ${articles.length + failures.length} ${isDone ? 'brought in as drafts' : 'can be brought in as drafts'}`,
    count('unchanged', 'kept') > 0 ? `${count('unchanged', 'kept')} there already` : [],
    count('lost words') > 0 ? `${count('lost words')} left out for lost words` : [],
    failures.length > 0 ? `${failures.length} not readable` : [],
  ]
    .flat()
    .join(', ')
    .concat('.')
}
