import { ChangedParagraphs } from '#components/ChangedParagraphs.tsx'
import type { Problem } from '../gate/problem.ts'
import { addressOf } from './addresses.ts'
import type { Change } from './changes.ts'
import { proposeMessage } from './commitMessage.ts'
import { DeskError, type Desk } from './desk.ts'
import { pageOf } from './pages.tsx'
import { noBranch, noRemote, type Repository } from './repository.ts'
import { publishState, type PublishState } from './publish.ts'

/** What has changed since the last commit, and the forms to commit and to push it. */
export async function publishPage(desk: Desk, nonce: string): Promise<string> {
  const content = await publishState(desk).then(
    (state) => <Changes state={state} />,
    (error: unknown) => {
      if (!(error instanceof DeskError)) throw error
      return <p className="said">{error.message}</p>
    },
  )
  return pageOf(
    'Publish – Desk',
    <main>
      <h1>Publish</h1>
      {content}
      <script src="/desk/publish.js" defer />
    </main>,
    nonce,
  )
}

/** How many lines of a message are seen at once. */
const messageLines = 16

function Changes({ state: { repository, changes, errors, copiesToKeep, unsaved } }: { state: PublishState }) {
  if (repository.isIgnored) return <p>Git leaves this folder out (.gitignore), so nothing in it can be committed.</p>
  const proposed = proposeMessage(changes.filter(({ isRead }) => isRead))
  const own = changes.filter(({ isByBuild }) => !isByBuild)
  const byBuild = changes.filter(({ isByBuild }) => isByBuild)
  return (
    <>
      {unsaved.length > 0 && (
        <section className="warning" aria-label="Not saved">
          <p>What was typed into these files and not saved is not included:</p>
          <ul>
            {unsaved.map((path) => (
              <li key={path}>
                <a href={addressOf(path)}>{path}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Errors errors={errors} />
      {changes.length === 0 ? (
        <p>Nothing has changed since the last commit.</p>
      ) : repository.branch === undefined ? (
        <p className="error">{noBranch}</p>
      ) : (
        <form id="commit">
          <h2>Changed since the last commit</h2>
          <ChangeList changes={own} />
          {byBuild.length > 0 && (
            <>
              <h3>Written by builds: what was published, and where</h3>
              <ChangeList changes={byBuild} />
            </>
          )}
          {copiesToKeep > 0 && errors.length === 0 && (
            <p className="help">
              The words of {copiesToKeep} {copiesToKeep === 1 ? 'article' : 'articles'} were not published as they are
              now. The next build here keeps a copy of them, which will then stand on this page.
            </p>
          )}
          <p className="field">
            <label htmlFor="message">What was done</label>
            <textarea
              id="message"
              name="message"
              rows={Math.min(messageLines, proposed.split('\n').length + 1)}
              defaultValue={proposed}
            />
          </p>
          <p id="force" hidden={errors.length === 0}>
            <label className="choice">
              <input type="checkbox" name="isForced" /> Commit although a build would refuse it
            </label>
          </p>
          <p className="row">
            <button>Commit</button>
            <span>on branch {repository.branch}; nothing is pushed</span>
          </p>
        </form>
      )}
      <output id="said" className="said" />
      <Push repository={repository} />
    </>
  )
}

/** What a build would refuse, each with the place to mend it. */
function Errors({ errors }: { errors: readonly Problem[] }) {
  return (
    <section aria-label="Findings" className="findings">
      <h2>{errors.length === 0 ? 'In order' : `A build would refuse this: ${errors.length}`}</h2>
      <ul id="errors">
        {errors.map(({ file, line, column, message, help }) => (
          <li key={`${file} ${line} ${column} ${message}`}>
            <a href={addressOf(file)}>
              {file}, line {line}
            </a>{' '}
            {[message, help].filter(Boolean).join('. ')}
          </li>
        ))}
      </ul>
    </section>
  )
}

function ChangeList({ changes }: { changes: readonly Change[] }) {
  return (
    <ul className="changes">
      {changes.map((change) => (
        <ChangeItem key={change.path} change={change} />
      ))}
    </ul>
  )
}

function ChangeItem({ change }: { change: Change }) {
  const { path, verb, noun, name, notes, seen, isByBuild, isRead, words, lines, language } = change
  return (
    <li>
      <label className="choice">
        <input
          type="checkbox"
          name="file"
          value={path}
          defaultChecked={isRead}
          data-seen={seen}
          data-said={JSON.stringify({ verb, noun, name, isByBuild })}
        />
        <span>
          <b>
            {{ Add: 'New', Change: 'Changed', Correct: 'Corrected', Remove: 'Deleted' }[verb]} {noun}:
          </b>{' '}
          {name} <small>{[path, ...notes].join(' · ')}</small>
        </span>
      </label>
      {(words ?? lines.length > 0) && (
        <div className="difference">
          {words && (
            <div lang={language}>
              <ChangedParagraphs {...words} language={language} />
            </div>
          )}
          {lines.length > 0 && (
            <pre>
              {lines.map(({ kind, text }) => {
                const Element = kind === 'added' ? 'ins' : 'del'
                return <Element key={`${kind} ${text}`}>{text}</Element>
              })}
            </pre>
          )}
        </div>
      )}
    </li>
  )
}

function Push({ repository: { target, unpushed, branch } }: { repository: Repository }) {
  if (branch === undefined) return null
  return (
    <section aria-label="Push">
      <h2>Push</h2>
      {!target ? (
        <p>{noRemote}</p>
      ) : unpushed.length === 0 ? (
        <p>
          All commits are on {target.remote} ({target.branch}).
        </p>
      ) : (
        <form id="push">
          <p>
            Not yet on {target.remote} ({target.branch}):
          </p>
          <ul>
            {unpushed.map((subject, index) => (
              // Two may say the same, and the list stays as it is.
              // eslint-disable-next-line react/no-array-index-key
              <li key={index}>{subject}</li>
            ))}
          </ul>
          <button>
            Push {unpushed.length} {unpushed.length === 1 ? 'commit' : 'commits'}
          </button>
        </form>
      )}
    </section>
  )
}
