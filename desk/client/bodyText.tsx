import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { type Diagnostic, setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Problem } from '../../gate/problem.ts'
import { canMend } from '../finding.tsx'
import { addPicture } from './api.ts'
import { ChooseOne } from './form.tsx'

/** What can be put into a text: before and after what is marked, and what stands there if nothing is. */
const elements: Readonly<Record<string, readonly [before: string, after: string, instead: string]>> = {
  Bold: ['**', '**', 'important'],
  Emphasis: ['*', '*', 'emphasis'],
  Link: ['[', '](https://)', 'words of the link'],
  Heading: ['\n## ', '\n', 'Heading'],
  Subheading: ['\n### ', '\n', 'Subheading'],
  Quotation: ['\n> ', '\n', 'What was said'],
  List: ['\n- ', '\n', 'First'],
  'Numbered list': ['\n1. ', '\n', 'First'],
  Footnote: ['', '[^1]\n\n[^1]: What is to be said of it.\n', ''],
  Table: ['\n| Name | Number |\n| --- | --- |\n| ', ' | 1 |\n', 'One'],
  Details: ['\n<details>\n<summary>More</summary>\n\n', '\n\n</details>\n', 'What is to be read on demand.'],
  'Line between parts': ['\n\n---\n\n', '', ''],
}

const keys: Readonly<Record<string, string>> = { 'Mod-b': 'Bold', 'Mod-i': 'Emphasis', 'Mod-k': 'Link' }

function put(view: EditorView, name: string): boolean {
  const [before, after, instead] = elements[name] ?? ['', '', '']
  const { from, to } = view.state.selection.main
  const words = view.state.sliceDoc(from, to) || instead
  view.dispatch({
    changes: { from, to, insert: before + words + after },
    selection: { anchor: from + before.length, head: from + before.length + words.length },
  })
  view.focus()
  return true
}

/** The text below the fields, with what the gate says of it in its lines. */
export function BodyText({
  body,
  firstLine,
  problems,
  change,
  mend,
  fail,
}: {
  body: string
  /** Of the body in its file. */
  firstLine: number
  problems: readonly Problem[]
  change: (body: string) => void
  mend: (problem: Problem) => void
  fail: (error: unknown) => void
}) {
  const parent = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const told = useRef(change)
  const mending = useRef(mend)
  useEffect(() => {
    told.current = change
    mending.current = mend
  })
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
          ...Object.entries(keys).map(([key, name]) => ({ key, run: (one: EditorView) => put(one, name) })),
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        markdown(),
        syntaxHighlighting(defaultHighlightStyle),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Text', spellcheck: 'true' }),
        EditorState.allowMultipleSelections.of(false),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) told.current(update.state.doc.toString())
        }),
        EditorView.domEventHandlers({
          drop(event, one) {
            const file = event.dataTransfer?.files[0]
            if (!file) return false
            event.preventDefault()
            const at = one.posAtCoords({ x: event.clientX, y: event.clientY })
            if (at !== null) one.dispatch({ selection: { anchor: at } })
            setPicture(file)
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
      const actions = canMend(problem) ? [{ name: 'Mend', apply: () => mending.current(problem) }] : []
      const message = [problem.message, problem.allowed && `Allowed: ${problem.allowed}`, problem.help]
        .filter(Boolean)
        .join('. ')
      return [{ from, to: Math.min(end, from + problem.length), severity: problem.severity, message, actions }]
    })
    one.dispatch(setDiagnostics(one.state, diagnostics))
  }, [problems, firstLine])

  const use = (name: string) => view.current && put(view.current, name)
  return (
    <section aria-label="Text of the article">
      <div className="row" role="toolbar" aria-label="For the text">
        {['Bold', 'Emphasis', 'Link'].map((name) => (
          <button key={name} type="button" onClick={() => use(name)}>
            {name}
          </button>
        ))}
        <ChooseOne
          label="Story element"
          action="Insert"
          options={Object.keys(elements)
            .slice(3)
            .map((name) => [name, name])}
          use={use}
        />
        <label>
          Picture{' '}
          <input type="file" accept="image/*" value="" onChange={({ target }) => setPicture(target.files?.[0])} />
        </label>
      </div>
      {picture && (
        <PictureWords
          file={picture}
          done={(text) => {
            setPicture(undefined)
            if (text && view.current) {
              const at = view.current.state.selection.main.to
              view.current.dispatch({ changes: { from: at, insert: text }, selection: { anchor: at + text.length } })
            }
          }}
          fail={fail}
        />
      )}
      <div ref={parent} className="text" />
    </section>
  )
}

function focus(input: HTMLInputElement | null): void {
  input?.focus()
}

/** Asks for the words that belong to a picture before it is put into the text. */
function PictureWords({
  file,
  done,
  fail,
}: {
  file: File
  done: (text: string | undefined) => void
  fail: (error: unknown) => void
}) {
  async function add(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const words = new FormData(event.currentTarget)
    const word = (name: string) => {
      const value = words.get(name)
      return typeof value === 'string' ? value.trim() : ''
    }
    const src = await addPicture(file)
    const title = `${word('caption')} | ${word('credit')}`.trim().replaceAll('"', '”')
    done(`\n\n![${word('alt').replaceAll(/[[\]]/g, '')}](${src} "${title}")\n\n`)
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
