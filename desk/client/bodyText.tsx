import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { type Diagnostic, setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Problem } from '../../gate/problem.ts'
import { linkedFormats } from '../../newsroom/media.ts'
import { withEditedLines } from '../fields.ts'
import { canMend } from '../finding.tsx'
import { addMedia, wordsIn } from './api.ts'
import { ChooseOne } from './select.tsx'
import { elements, marks, put } from './storyElements.ts'

const keys = { 'Mod-b': marks.Bold, 'Mod-i': marks.Emphasis, 'Mod-k': marks.Link }

interface BodyTextProps {
  readonly text: string
  /** Of the text in its file. */
  readonly firstLine: number
  readonly problems: readonly Problem[]
  readonly change: (text: string) => void
  readonly mend: (problem: Problem) => void
  readonly fail: (error: unknown) => void
}

/** The text below the fields, with what the gate says of it in its lines. */
export function BodyText({ text, firstLine, problems, change, mend, fail }: BodyTextProps) {
  const body = text.replaceAll(/\r\n?/g, '\n')
  const parent = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const tell = useEffectEvent((edited: string) => change(withEditedLines(text, edited)))
  const mendOne = useEffectEvent(mend)
  const failed = useEffectEvent(fail)
  // It has its own text once it is there: what comes from elsewhere is put into it below.
  const [first] = useState(body)
  const [picture, setPicture] = useState<File>()

  useEffect(() => {
    if (!parent.current) return
    const made = new EditorView({
      parent: parent.current,
      doc: first,
      extensions: [
        EditorView.cspNonce.of(document.documentElement.dataset['nonce'] ?? ''),
        history(),
        keymap.of([
          ...Object.entries(keys).map(([key, element]) => ({ key, run: (one: EditorView) => put(one, element) })),
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        markdown(),
        syntaxHighlighting(defaultHighlightStyle),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Text', spellcheck: 'true' }),
        EditorState.allowMultipleSelections.of(false),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) tell(update.state.doc.toString())
        }),
        EditorView.domEventHandlers({
          drop(event, one) {
            const file = event.dataTransfer?.files[0]
            if (!file) return false
            event.preventDefault()
            const at = one.posAtCoords({ x: event.clientX, y: event.clientY })
            if (at !== null) one.dispatch({ selection: { anchor: at } })
            if (file.type.startsWith('image/')) setPicture(file)
            else addDocument(one, file).catch(failed)
            return true
          },
        }),
      ],
    })
    view.current = made
    return () => made.destroy()
  }, [first])

  useEffect(() => {
    const one = view.current
    if (one && one.state.doc.toString() !== body) {
      one.dispatch({ changes: { from: 0, to: one.state.doc.length, insert: body } })
    }
  }, [body])

  useEffect(() => {
    const one = view.current
    if (!one) return
    const { doc } = one.state
    const diagnostics = problems.flatMap((problem): Diagnostic[] => {
      const line = problem.line - firstLine + 1
      if (line < 1 || line > doc.lines) return []
      const { from: start, to: end } = doc.line(line)
      const from = Math.min(end, start + problem.column - 1)
      const actions = canMend(problem) ? [{ name: 'Mend', apply: () => mendOne(problem) }] : []
      const message = [problem.message, problem.allowed && `Allowed: ${problem.allowed}`, problem.help]
        .filter(Boolean)
        .join('. ')
      return [{ from, to: Math.min(end, from + problem.length), severity: problem.severity, message, actions }]
    })
    one.dispatch(setDiagnostics(one.state, diagnostics))
  }, [problems, firstLine])

  return (
    <section aria-label="Text of the article">
      <div className="row" role="toolbar" aria-label="For the text">
        {Object.entries(marks).map(([name, element]) => (
          <button key={name} type="button" onClick={() => view.current && put(view.current, element)}>
            {name}
          </button>
        ))}
        <ChooseOne
          label="Story element"
          action="Insert"
          options={Object.keys(elements).map((name) => [name, name])}
          use={(name) => view.current && elements[name]?.(view.current)}
        />
        <label>
          Picture{' '}
          <input type="file" accept="image/*" value="" onChange={({ target }) => setPicture(target.files?.[0])} />
        </label>
        <label>
          Document{' '}
          <input
            type="file"
            accept={linkedFormats.map(({ extension }) => `.${extension}`).join(',')}
            value=""
            onChange={({ target }) => {
              const file = target.files?.[0]
              if (file && view.current) addDocument(view.current, file).catch(fail)
            }}
          />
        </label>
      </div>
      {picture && (
        <PictureWords
          file={picture}
          done={(words) => {
            setPicture(undefined)
            if (words && view.current) {
              const at = view.current.state.selection.main.to
              view.current.dispatch({ changes: { from: at, insert: words }, selection: { anchor: at + words.length } })
            }
          }}
          fail={fail}
        />
      )}
      <div ref={parent} className="text" />
    </section>
  )
}

/** Leads to a file, by what is marked, or by its name until something better is written. */
async function addDocument(view: EditorView, file: File): Promise<void> {
  const src = await addMedia('document', file)
  put(view, ['[', `](${src})`, file.name.replace(/\.[^.]*$/, '').replaceAll(/[[\]]/g, '')])
}

function focus(input: HTMLInputElement | null): void {
  input?.focus()
}

interface PictureWordsProps {
  readonly file: File
  readonly done: (text: string | undefined) => void
  readonly fail: (error: unknown) => void
}

/** Asks for the words that belong to a picture before it is put into the text. */
function PictureWords({ file, done, fail }: PictureWordsProps) {
  async function add(event: FormEvent<HTMLFormElement>): Promise<void> {
    const { alt = '', caption = '', credit = '' } = wordsIn(event)
    const src = await addMedia('picture', file)
    const title = `${caption} | ${credit}`.trim().replaceAll('"', '”')
    done(`\n\n![${alt.replaceAll(/[[\]]/g, '')}](${src} "${title}")\n\n`)
  }
  return (
    <form className="new" aria-label={`Words for ${file.name}`} onSubmit={(event) => void add(event).catch(fail)}>
      <label>
        What it shows, for those who cannot see it <input name="alt" required ref={focus} />
      </label>
      <label>
        Caption <input name="caption" />
      </label>
      <label>
        Who made it, or who owns it <input name="credit" required />
      </label>
      <button>Put it into the text</button>{' '}
      <button type="button" onClick={() => done(undefined)}>
        Cancel
      </button>
    </form>
  )
}
