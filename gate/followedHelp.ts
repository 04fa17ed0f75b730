import { isDeepStrictEqual } from 'node:util'
import type { ContentFolder } from './contentFolder.ts'
import { plainText } from './plainText.ts'
import type { Mend, Problem } from './problem.ts'
import { aFolder, judged, type Fault } from './testPublication.ts'

/** What help says that can be followed to the letter. */
const concrete = /^(?:did you mean|write|delete|rename|take it out|or add|indent|leave no)\b/

/**
 * Does what the gate says helps, and asks the gate again.
 * @returns what it then says that it did not say before, what it says again, and help that could not be followed
 */
export function afterHelp({ changes }: Fault): string[] {
  const folder = aFolder(changes)
  const { problems } = judged(folder)
  return problems.flatMap((problem) => {
    const { mend, help = '' } = problem
    if (!mend) return concrete.test(help) ? [`only a person can do it: ${help}`] : []
    const others = problems.filter((other) => other !== problem)
    return judged(mended(folder, problem.file, mend))
      .problems.filter((after) => !others.some((other) => isSame(other, after)))
      .map(({ file, line, message }) => `${file}:${line} ${message}, after: ${help}`)
  })
}

/** Lines move when others come or go. */
function isSame(a: Problem, b: Problem): boolean {
  return isDeepStrictEqual(said(a), said(b))
}

function said({ rule, file, field, message }: Problem) {
  return { rule, file, field, message }
}

/** The folder with a problem mended as the gate says. */
export function mended(folder: ContentFolder, path: string, { edits = [], rename, add }: Mend): ContentFolder {
  const texts = new Map(folder.texts)
  const media = new Map(folder.media)
  let { ledger } = folder
  for (const file of new Set(edits.map((edit) => edit.file ?? path))) {
    const isLedger = file === 'content/urls.json'
    const bytes = isLedger ? ledger : texts.get(file)
    if (!bytes) throw new Error(`there is no ${file} to mend`)
    const ofFile = edits.filter((edit) => (edit.file ?? path) === file).toSorted((a, b) => b.start - a.start)
    const text = ofFile.reduce(
      (whole, edit) => whole.slice(0, edit.start) + edit.text + whole.slice(edit.end),
      plainText(bytes),
    )
    if (isLedger) ledger = new TextEncoder().encode(text)
    else texts.set(file, new TextEncoder().encode(text))
  }
  if (rename !== undefined) {
    move(texts, path, rename)
    move(media, path, rename)
  }
  if (add !== undefined) texts.set(add, new TextEncoder().encode('name: New here\n'))
  return { ...folder, texts, media, ledger }
}

function move<Content>(files: Map<string, Content>, from: string, to: string): void {
  const content = files.get(from)
  if (content === undefined) return
  files.delete(from)
  files.set(to, content)
}
