import { type CheckedDocument, type Publication, whyClosed } from './document.ts'
import { quoted, repeated, withoutItem, type CheckedText } from './value.ts'

/** Checks what an editor says of the front page: that readers can come to all of it, each thing is said once, and something is left. */
export function checkFront(publication: Publication): void {
  const [front] = publication.ofType('Front')
  if (!front) return
  const held = front.list('hold')
  const articles = [front.text('lead') ?? [], front.list('order'), held].flat()
  const topics = front.texts.filter(({ definition }) => definition.refersTo === 'Topic')
  for (const values of [articles, topics]) checkOnce(front, values)
  checkPublished(front, articles, { type: 'Article', publication })
  checkPublished(front, topics, { type: 'Topic', publication })
  checkSomethingIsLeft(front, held, publication)
}

function checkOnce({ file }: CheckedDocument, values: readonly CheckedText[]): void {
  for (const [value, before] of repeated(values)) {
    const message = `${quoted(value.text)} is listed twice, first as ${before.field}`
    // A list without its only item would be no list.
    const isInList = values.some((other) => other !== value && listOf(other) === listOf(value))
    const offer = isInList ? { help: 'delete one', mend: withoutItem(file, value) } : { help: 'keep one of the two' }
    file.report({ rule: 'listed-twice', message, ...offer }, value)
  }
}

/** The name of the list a value is an item of; that of a group in a list is its own. */
function listOf({ field }: CheckedText): string {
  return field.replace(/\[\d+\]$/, '')
}

/** What is not there at all has been reported. */
function checkPublished(
  { file }: CheckedDocument,
  values: readonly CheckedText[],
  { type, publication }: { type: 'Article' | 'Topic'; publication: Publication },
): void {
  const documents = new Map(publication.ofType(type).map((document) => [document.name, document]))
  for (const value of values) {
    const document = documents.get(value.text)
    if (!document || publication.published.has(document)) continue
    const { severity, is, so, help } = whyClosed(document, publication)
    const message = `${quoted(value.text)} ${is}, ${so}`
    // What is scheduled takes its place by itself.
    const isScheduled = publication.stageOf(document) === 'scheduled'
    const finding = { rule: 'not-published', message, help: `${help} first, or take it out` }
    file.report({ severity: isScheduled ? 'warning' : severity, ...finding }, value)
  }
}

function checkSomethingIsLeft({ file }: CheckedDocument, held: readonly CheckedText[], publication: Publication): void {
  const names = new Set(held.map(({ text }) => text))
  const published = publication.publishedOf('Article')
  const [first] = held
  if (!first || published.length === 0 || published.some(({ name }) => !names.has(name))) return
  const message = 'every published article is held, so the front page would be empty'
  file.report({ rule: 'front-empty', message, allowed: 'at least one article that is not held' }, first)
}
