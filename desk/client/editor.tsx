import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Problem } from '../../gate/problem.ts'
import { withEdits } from '../../newsroom/edits.ts'
import { addressOf, nameOf } from '../addresses.ts'
import type { Draft, Opened } from '../desk.ts'
import type { EditorState } from '../editorState.ts'
import { partsOf, readValues, textOf, withEditedLines, withValue } from '../fields.ts'
import { Finding, keyOf } from '../finding.tsx'
import { type Checked, messageOf, outlivesPage, post, wordsIn } from './api.ts'
import { BodyText } from './bodyText.tsx'
import { Fields, FormContext, momentOf } from './form.tsx'
import { Choice } from './select.tsx'

/** How long nothing has to be typed before the gate looks at it, in milliseconds. */
const pause = 150

function Editor({ state }: { state: EditorState }) {
  const { path } = state.opened
  const [draft, setDraft] = useState<Draft>(() => begun(state))
  const [saved, setSaved] = useState(state.opened.saved)
  const [checked, setChecked] = useState<Checked>()
  const [said, setSaid] = useState('')
  const isSaved = draft.text === saved
  const fail = (error: unknown) => setSaid(messageOf(error))
  const change = (text: string) => {
    setSaid('')
    setDraft((before) => ({ ...before, text }))
  }

  // What is typed is kept by the desk and looked at by the gate, one after the other; where the desk is away, tried again.
  const asked = useRef<Promise<unknown>>(Promise.resolve())
  const kept = useRef(draft.text)
  useEffect(() => {
    let isLatest = true
    const look = () => {
      asked.current = asked.current.then(async () => {
        if (!isLatest) return undefined
        try {
          setChecked(await post<Checked>('check', draft))
          kept.current = draft.text
          setSaid((before) => (before === away ? '' : before))
        } catch {
          setSaid(away)
          timer = window.setTimeout(look, 1000)
        }
        return undefined
      })
    }
    let timer = window.setTimeout(look, pause)
    return () => {
      isLatest = false
      window.clearTimeout(timer)
    }
  }, [draft])

  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  })
  async function save(): Promise<void> {
    await asked.current
    const opened = await post<Opened>('save', latest.current)
    setDraft((before) => ({ ...before, base: opened.base }))
    setSaved(opened.saved)
    setSaid('Saved.')
    history.replaceState(null, '', location.pathname)
  }
  async function takeFile(): Promise<void> {
    await asked.current
    const { text, base, saved: now } = await post<Opened>('discard', latest.current)
    setDraft({ path, text, base })
    setSaved(now)
  }

  // What is saved needs no keeping: its file may have another name by now.
  const leave = useEffectEvent(() => {
    if (!isSaved) void post('check', draft)
  })
  // A text too long to be sent from a page that has gone is sent while the browser asks whether to leave.
  const askFirst = useEffectEvent((event: BeforeUnloadEvent) => {
    if (isSaved || draft.text === kept.current || outlivesPage(JSON.stringify(draft))) return
    event.preventDefault()
    void post('check', draft)
  })
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    save().catch(fail)
  })
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    window.addEventListener('pagehide', leave, { signal })
    window.addEventListener('beforeunload', askFirst, { signal })
    window.addEventListener('keydown', press, { signal })
    return () => controller.abort()
  }, [])

  const problems = checked?.problems ?? []
  const mend = (problem: Problem) => change(mended(draft.text, problem))
  const shared = { problems, mend, fail }
  const parts = partsOf(path, draft.text)
  const values = parts && readValues(parts.fields)
  const isReadable = values !== undefined
  // What no form can show is mended where it stands, and stays there: it may be readable in the middle of a word.
  const [isPlain, setIsPlain] = useState(!isReadable)
  if (!isReadable && !isPlain) setIsPlain(true)
  const bodyLine = parts ? (parts.opening + parts.fields + parts.closing).split('\n').length : 1
  return (
    <main className={state.hasPage ? 'desk with-page' : 'desk'}>
      <div className="bar">
        <h1>{path.replace('content/', '')}</h1>
        <button type="button" onClick={() => save().catch(fail)} disabled={isSaved}>
          Save
        </button>
        {!isSaved && saved !== '' && (
          <button type="button" onClick={() => change(saved)}>
            Back to what was saved
          </button>
        )}
        {isSaved && saved !== '' && path.includes('/', 8) && <Rename draft={draft} fail={fail} />}
        {state.type === 'Article' && saved !== '' && (
          <a href={`/desk/proof/${nameOf(path).replace('articles/', '')}/`}>Proof</a>
        )}
        <output>{said || (isSaved ? 'As saved.' : 'Kept, not saved.')}</output>
        {isSaved && saved !== '' && <a href="/desk/publish/">Publish</a>}
      </div>
      {checked?.isStale && (
        <div role="alert" className="error">
          <p>Somebody else has changed this file since you opened it. Nothing is overwritten.</p>
          <details>
            <summary>What the file says now</summary>
            <pre>{checked.saved}</pre>
          </details>
          <button type="button" onClick={() => takeFile().catch(fail)}>
            Take what the file says
          </button>{' '}
          <button type="button" onClick={() => setDraft({ ...draft, base: checked.savedBase })}>
            Keep mine, to save it in its place
          </button>
        </div>
      )}
      <section aria-label="Findings" className="findings">
        <h2>{problems.length === 0 ? 'In order' : `Findings: ${problems.length}`}</h2>
        {problems.length > 0 && (
          <ul>
            {problems.map((problem) => (
              <li key={keyOf(problem)}>
                {problem.field ? `${problem.field}, ` : ''}line {problem.line} <Finding problem={problem} mend={mend} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {isPlain && isReadable && (
        <p>
          <button type="button" onClick={() => setIsPlain(false)}>
            Show the form
          </button>
        </p>
      )}
      {parts && values && !isPlain ? (
        <>
          <form className="fields" aria-label="Fields" onSubmit={(event) => event.preventDefault()}>
            <FormContext
              value={{
                ...state,
                ...shared,
                fields: parts.fields,
                change: (fields) => change(textOf({ ...parts, fields })),
              }}
            >
              <Fields definitions={state.fields} values={values} />
            </FormContext>
          </form>
          {path.endsWith('.md') && (
            <BodyText
              text={parts.body}
              firstLine={bodyLine}
              change={(body) => change(textOf({ ...parts, body }))}
              {...shared}
            />
          )}
        </>
      ) : (
        <BodyText text={draft.text} firstLine={1} change={change} {...shared} />
      )}
      {state.hasPage && <Page path={path} version={checked} />}
    </main>
  )
}

/** Another name for the file, and so another address. */
function Rename({ draft, fail }: { draft: Draft; fail: (error: unknown) => void }) {
  async function rename(event: FormEvent<HTMLFormElement>): Promise<void> {
    const { path } = await post<{ readonly path: string }>('rename', { ...draft, ...wordsIn(event) })
    location.href = addressOf(path)
  }
  return (
    <details>
      <summary>Rename</summary>
      <form className="row" onSubmit={(event) => void rename(event).catch(fail)}>
        <label>
          New name <input name="name" required />
        </label>
        <button>Rename</button>
        <p className="help">An address that was published leads to the new one.</p>
      </form>
    </details>
  )
}

const away = 'The desk does not answer. What you typed stays here and is kept as soon as it does.'

/** The page as readers would get it. */
function Page({ path, version }: { path: string; version: unknown }) {
  const [width, setWidth] = useState('360')
  const [theme, setTheme] = useState('light')
  const [medium, setMedium] = useState('screen')
  const frame = useRef<HTMLIFrameElement>(null)
  const address = `/desk/preview/${nameOf(path)}/?theme=${theme}&medium=${medium}`
  useEffect(() => {
    // In its place, so that a reader of it stays where he is.
    if (version !== undefined) frame.current?.contentWindow?.location.replace(address)
  }, [version, address])
  return (
    <section className="page" aria-label="Page">
      <div className="row">
        <Choice label="Width" value={width} set={setWidth} options={widths} />
        <Choice label="Colours" value={theme} set={setTheme} options={themes} />
        <Choice label="Shown" value={medium} set={setMedium} options={media} />
      </div>
      <div className="frame">
        <iframe ref={frame} title="The page as readers get it" sandbox="allow-same-origin" width={width} height="900" />
      </div>
    </section>
  )
}

const widths = Object.entries({ 320: 'narrow phone', 360: 'phone', 768: 'tablet', 1280: 'desktop' })
const themes = Object.entries({ light: 'light', dark: 'dark' })
const media = Object.entries({ screen: 'on screen', print: 'in print' })

/** What is opened; of an article that is not there yet, what every one begins with. */
function begun({ opened, title, type }: EditorState): Draft {
  const { path, text, base } = opened
  if (text !== '' || base !== '') return { path, text, base }
  if (type !== 'Article') return { path, text: path.endsWith('.md') ? '---\n---\n' : '', base }
  const first = { title, summary: '', publishedAt: momentOf(new Date()), authors: [], topics: [], status: 'draft' }
  const fields = Object.entries(first).reduce((before, [name, value]) => withValue(before, [name], value), '')
  return { path, text: `---\n${fields}---\n\n`, base }
}

/** The text with a mend of the gate's, which goes by line feeds alone. */
function mended(text: string, { mend }: Problem): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const plain = text.slice(mark.length)
  const edited = withEdits(plain.replaceAll(/\r\n?/g, '\n'), mend?.edits ?? [])
  return mark + withEditedLines(plain, edited)
}

const root = document.querySelector('#editor')
const data = document.querySelector('#state')?.textContent
if (root && data) createRoot(root).render(<Editor state={JSON.parse(data) as EditorState} />)
