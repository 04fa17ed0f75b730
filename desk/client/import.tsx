import { useEffect, useEffectEvent, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { ImportAnswer } from '../uploads.ts'
import { messageOf, post } from './api.ts'
import { type Looked, Report, summaryOf } from './importReport.tsx'

/** What the command can bring in, as import/readers.ts knows it; and pictures, which the texts may show. */
const kinds = '.txt,.text,.md,.markdown,.mdx,.html,.htm,.xhtml,.docx,.xml,.json,.zip,image/*'

/** What is not done unless it is allowed, and of which articles it is asked. */
const permissions = [
  { name: 'isForced', outcome: 'kept', words: 'Write anew what is there already' },
  { name: 'allowsLoss', outcome: 'lost words', words: 'Write articles of which words are lost' },
] as const

function Import({ batch, largest }: { batch: string; largest: number }) {
  const [said, setSaid] = useState('')
  const [isAtWork, setAtWork] = useState(false)
  const [looked, setLooked] = useState<Looked>()
  const [allowed, setAllowed] = useState({ isForced: false, allowsLoss: false })

  /** Does one thing after the other, and says how far it has come. */
  async function work(action: () => Promise<string>): Promise<void> {
    setAtWork(true)
    const timer = window.setInterval(() => void progressOf(batch).then((words) => words && setSaid(words)), 1000)
    try {
      setSaid(await action())
    } catch (error) {
      setSaid(messageOf(error))
    } finally {
      window.clearInterval(timer)
      setAtWork(false)
    }
  }

  async function ask(action: 'look' | 'bring-in', options: typeof allowed): Promise<string> {
    const answer = await post<ImportAnswer>(`import/${action}`, { batch, ...options })
    setLooked({ answer, isDone: action === 'bring-in' })
    return summaryOf(answer, action === 'bring-in')
  }

  async function give(files: readonly File[]): Promise<string> {
    const refused: string[] = []
    for (const [index, file] of files.entries()) {
      setSaid(`Taking ${index + 1} of ${files.length}: ${file.name}`)
      try {
        if (file.size > largest)
          throw new Error(`${file.name} is larger than ${largest / 1_000_000} MB: bring it in with npm run import.`)
        await post(`import/file?batch=${batch}&name=${encodeURIComponent(file.name)}`, file)
      } catch (error) {
        refused.push(messageOf(error))
      }
    }
    setSaid('Reading …')
    const summary = refused.length < files.length ? await ask('look', allowed) : ''
    return [...refused, summary].join('\n')
  }

  function take(list: FileList | undefined | null): void {
    const files = [...(list ?? [])]
    if (files.length > 0 && !isAtWork && !looked?.isDone) void work(() => give(files))
  }

  const leave = useEffectEvent(() => void post('import/give-up', { batch }))
  // Wherever a file is dropped: a browser would leave the page to show it.
  const drop = useEffectEvent((event: DragEvent) => {
    event.preventDefault()
    take(event.dataTransfer?.files)
  })
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    window.addEventListener('pagehide', leave, { signal })
    window.addEventListener('dragover', (event) => event.preventDefault(), { signal })
    window.addEventListener('drop', drop, { signal })
    return () => controller.abort()
  }, [])

  function allow(changes: Partial<typeof allowed>): void {
    const now = { ...allowed, ...changes }
    setAllowed(now)
    void work(() => ask('look', now))
  }

  const outcomes = looked?.answer.articles.map(({ outcome }) => outcome) ?? []
  return (
    <>
      <h1>Import</h1>
      {!looked?.isDone && (
        <div className="drop">
          <label htmlFor="files">Choose files, or drop them on this page</label>
          <input
            id="files"
            type="file"
            multiple
            accept={kinds}
            disabled={isAtWork}
            aria-describedby="kinds"
            onChange={({ target }) => {
              take(target.files)
              target.value = ''
            }}
          />
          <p className="help" id="kinds">
            Texts (.txt, .md, .html, .docx), the exports of WordPress (.xml) and Ghost (.json), .zip archives of these,
            and the pictures they show; up to {largest / 1_000_000} MB each. Nothing is written before you have seen
            what becomes of them.
          </p>
        </div>
      )}
      <output className="said">{said}</output>
      {looked && (
        <>
          {!looked.isDone && (
            <form
              onSubmit={(event) => {
                event.preventDefault()
                void work(() => ask('bring-in', allowed))
              }}
            >
              {permissions
                .filter(({ name, outcome }) => outcomes.includes(outcome) || allowed[name])
                .map(({ name, words }) => (
                  <label key={name} className="choice">
                    <input
                      type="checkbox"
                      checked={allowed[name]}
                      disabled={isAtWork}
                      onChange={({ target }) => allow({ [name]: target.checked })}
                    />{' '}
                    {words}
                  </label>
                ))}
              <p>
                <button disabled={isAtWork || !outcomes.includes('written')}>Bring in</button>
              </p>
            </form>
          )}
          <Report looked={looked} />
        </>
      )}
    </>
  )
}

async function progressOf(batch: string): Promise<string> {
  const response = await fetch(`/desk/import/?progress=${batch}`)
  return ((await response.json()) as { readonly said: string }).said
}

const root = document.querySelector<HTMLElement>('#import')
if (root)
  createRoot(root).render(<Import batch={root.dataset['batch'] ?? ''} largest={Number(root.dataset['largest'])} />)
