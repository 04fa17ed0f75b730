import type { EditorView } from '@codemirror/view'

/** Before and after what is marked, and what stands there if nothing is. */
export type Element = readonly [before: string, after: string, instead: string]

/** Within a sentence, and so often that each has a button and a key of its own. */
export const marks = {
  Bold: ['**', '**', 'important'],
  Emphasis: ['*', '*', 'emphasis'],
  Link: ['[', '](https://)', 'words of the link'],
} as const satisfies Record<string, Element>

/** What can be put into a text from the menu, where the caret is. */
export const elements: Readonly<Record<string, (view: EditorView) => void>> = {
  Heading: (view) => put(view, ['\n## ', '\n', 'Heading']),
  Subheading: (view) => put(view, ['\n### ', '\n', 'Subheading']),
  Quotation: (view) => put(view, ['\n> ', '\n', 'What was said']),
  List: (view) => put(view, ['\n- ', '\n', 'First']),
  'Numbered list': (view) => put(view, ['\n1. ', '\n', 'First']),
  Table: (view) => put(view, ['\n| Name | Number |\n| --- | --- |\n| ', ' | 1 |\n', 'One']),
  Details: (view) =>
    put(view, ['\n<details>\n<summary>More</summary>\n\n', '\n\n</details>\n', 'What is to be read on demand.']),
  'Line between parts': (view) => put(view, ['\n\n---\n\n', '', '']),
  Code: (view) => put(view, ['`', '`', 'code']),
  'Code block': (view) => put(view, ['\n```\n', '\n```\n', 'code']),
  Footnote: putFootnote,
}

/** Puts an element where the caret is, around what is marked. */
export function put(view: EditorView, [before, after, instead]: Element): true {
  const { from, to } = view.state.selection.main
  const words = view.state.sliceDoc(from, to) || instead
  view.dispatch({
    changes: { from, to, insert: before + words + after },
    selection: { anchor: from + before.length, head: from + before.length + words.length },
  })
  view.focus()
  return true
}

/** A mark of its own behind what is marked, and the words of the note at the end of the text, where they are written next. */
function putFootnote(view: EditorView): void {
  const { doc } = view.state
  const { to } = view.state.selection.main
  const text = doc.toString()
  const numbers = Array.from(text.matchAll(/\[\^(\d+)\]/g), ([, number]) => Number(number))
  const mark = `[^${Math.max(0, ...numbers) + 1}]`
  const words = 'What is to be said of it.'
  const above = text.slice(0, to) + mark + text.slice(to)
  const distance = above.endsWith('\n\n') ? '' : above.endsWith('\n') ? '\n' : '\n\n'
  const end = doc.length + mark.length + `${distance}${mark}: ${words}`.length
  view.dispatch({
    changes: [
      { from: to, insert: mark },
      { from: doc.length, insert: `${distance}${mark}: ${words}\n` },
    ],
    selection: { anchor: end - words.length, head: end },
    scrollIntoView: true,
  })
  view.focus()
}
