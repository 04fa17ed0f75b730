import type { CheckedFile } from './checkedFile.ts'
import { checkFiles } from './fileCheckers.ts'
import type { ContentFolder } from './contentFolder.ts'
import { checkContent, type GateOptions, type GateReport } from './gate.ts'
import { hashOf, memoryOfGate, readKnownFiles, writeKnownFiles, type KnownFiles } from './knownFiles.ts'

/**
 * The gate with a memory: files that are as they were when they were last checked are not looked into again. Says word
 * for word what `checkContent()` says.
 */
export async function checkContentFolder(
  folder: ContentFolder,
  options: Pick<GateOptions, 'now' | 'coverage'>,
  memory = memoryOfGate(),
): Promise<GateReport> {
  const before = await readKnownFiles(memory)
  const files = [...folder.texts].map(([path, bytes]) => ({ path, bytes, hash: hashOf(bytes) }))
  const changed = files.filter(({ path, hash }) => before.get(path)?.hash !== hash)
  const fresh = await checkFiles(changed)
  const found = new Map([...Array.from(before, ([path, { checked }]) => [path, checked] as const), ...fresh])
  const known = remembered(files, found)
  if (changed.length > 0 || known.size !== before.size) await writeKnownFiles(known, memory)
  return checkContent(folder, { ...options, checked: found })
}

/** What there is to be kept of the files there are: not what was found in haste, as there was no time to find all. */
export function remembered(
  files: readonly { readonly path: string; readonly hash: string }[],
  found: ReadonlyMap<string, CheckedFile>,
): KnownFiles {
  return new Map(
    files.flatMap(({ path, hash }) => {
      const checked = found.get(path)
      if (!checked) throw new Error(`${path} has not been checked`)
      return checked.isUnfinished ? [] : [[path, { hash, checked: withoutHtml(checked) }]]
    }),
  )
}

/** Of a text that is as it was, the HTML is kept with the typed document. */
function withoutHtml(checked: CheckedFile): CheckedFile {
  const { document } = checked
  if (document?.body?.html === undefined) return checked
  return { ...checked, document: { ...document, body: { ...document.body, html: undefined } } }
}
