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
  const known: KnownFiles = new Map(
    files.map(({ path, hash }) => {
      const checked = fresh.get(path)
      const found = checked ? withoutHtml(checked) : before.get(path)?.checked
      if (!found) throw new Error(`${path} has not been checked`)
      return [path, { hash, checked: found }]
    }),
  )
  if (changed.length > 0 || known.size !== before.size) await writeKnownFiles(known, memory)
  const checked = new Map([...known].map(([path, file]) => [path, fresh.get(path) ?? file.checked]))
  return checkContent(folder, { ...options, checked })
}

/** Of a text that is as it was, the HTML is kept with the typed document. */
function withoutHtml(checked: CheckedFile): CheckedFile {
  const { document } = checked
  if (document?.body?.html === undefined) return checked
  return { ...checked, document: { ...document, body: { ...document.body, html: undefined } } }
}
