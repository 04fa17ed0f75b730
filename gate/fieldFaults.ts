import { isMap, isScalar, isSeq, type Node } from 'yaml'
import type { FieldDefinition, ValueDefinition } from './fieldDefinitions.ts'
import { allowedBy, formatOf } from './formats.ts'
import type { Finding, Mend } from './problem.ts'
import { asQuestion, namesTo, nearest } from './suggestion.ts'
import { found, inQuotes } from './value.ts'

/**
 * What to write in place of a field nobody defined, which was probably meant to be this one.
 * @returns `instead`, what is to stand behind the name; undefined where nobody can say
 */
export function meantBy(
  { name, value }: FieldDefinition,
  written: string,
  node: Node | null,
): { readonly help: string; readonly instead?: string } {
  const source = isScalar(node) && typeof node.value === 'string' ? node.value : undefined
  if (name === 'status' && (written === 'true' || written === 'false')) {
    const status = written === 'true' ? 'draft' : 'published'
    return { help: `write status: ${status}`, instead: status }
  }
  if (value.type === 'list' && value.of.type === 'string' && source !== undefined && !/[[\]{},]/.test(written)) {
    return { help: `write ${name}: [${written}]`, instead: `[${written}]` }
  }
  const fits =
    value.type === 'string' || value.type === 'enum'
      ? source !== undefined && (formatOf(value)?.isRight?.(source) ?? true)
      : value.type === 'list'
        ? isSeq(node)
        : isMap(node)
  return fits
    ? { help: asQuestion(name), instead: written }
    : { help: `the field for that is ${name}: ${allowedBy(value)}` }
}

/**
 * A field with nothing in it.
 * @param comment that stands behind its colon
 * @param deletion of the field, if there are others beside it
 */
export function emptyField(
  { description, isRequired }: FieldDefinition,
  comment: { readonly text: string; readonly start: number } | undefined,
  deletion: Mend | undefined,
): Finding {
  const rule = 'field-empty'
  if (comment) {
    const text = inQuotes(comment.text.trimEnd())
    return {
      rule,
      message: 'empty, as # starts a comment',
      allowed: description,
      help: `put it in quotes if it is text: ${text}`,
      mend: { edits: [{ start: comment.start, end: comment.start + comment.text.length, text }] },
    }
  }
  const offer = !isRequired && deletion && { help: 'delete the line if there is nothing to say', mend: deletion }
  return { rule, message: 'empty', allowed: description, ...offer }
}

/** A value of another type than was asked for. `source` is what was written. */
export function wrongType(node: Node | null, source: string, definition: ValueDefinition): Finding {
  const isWords = definition.type === 'string' && !definition.format && !definition.refersTo
  if (isWords && isMap(node) && !source.startsWith('{') && !source.includes('\n')) {
    const message = 'a colon followed by a space ends a name in YAML, so this text needs quotes'
    return { rule: 'yaml-colon', message, help: `write ${inQuotes(source)}`, mend: inQuotes(source) }
  }
  const isOneItem = definition.type === 'list' && definition.of.type === 'string' && isScalar(node)
  const isOneLine = isScalar(node) || /^[[{].*$/.test(source)
  return {
    rule: 'field-type',
    message: `found ${found(node)}`,
    allowed: allowedBy(definition),
    ...(source && isOneItem && { help: `write [${source}]`, mend: `[${source}]` }),
    ...(source && isWords && isOneLine && { help: `put it in quotes: ${inQuotes(source)}`, mend: inQuotes(source) }),
  }
}

/** The names that other programs have for our fields, and editors may know: those that most say it by come first. */
const otherNames = {
  title: ['headline'],
  summary: ['standfirst', 'deck', 'dek', 'description', 'subtitle', 'excerpt', 'lead'],
  publishedAt: ['date', 'pubDate', 'pubDatetime', 'publishDate', 'published'],
  updatedAt: ['modified', 'lastmod', 'last_modified_at', 'updatedDate', 'updated', 'modDatetime', 'last_update'],
  image: ['cover', 'coverImage', 'featured_image', 'featuredImage', 'heroImage', 'thumbnail', 'images'],
  authors: ['author', 'byline'],
  topics: ['tags', 'topic', 'category', 'categories', 'section'],
  kind: ['type'],
  status: ['draft'],
  dateline: ['location', 'place'],
  language: ['lang', 'locale'],
  canonicalUrl: ['canonicalURL', 'canonical_url', 'canonical'],
  expiresAt: ['expiryDate'],
  timeZone: ['timezone'],
  id: ['slug', 'guid'],
  aliases: ['redirects', 'redirect_from', 'permalink'],
  src: ['path', 'file'],
  credit: ['photographer'],
  url: ['link'],
} as const

/** Our name for a field, and those that other programs have for it. */
export function namesOf(field: keyof typeof otherNames): readonly string[] {
  return [field, ...otherNames[field]]
}

const ourNames = namesTo(
  Object.fromEntries(Object.entries(otherNames).map(([field, names]) => [names.join(' '), field])),
)

/** The field an unknown name was probably meant to be. */
export function definitionMeant(name: string, definitions: readonly FieldDefinition[]): FieldDefinition | undefined {
  const names = definitions.map((definition) => definition.name)
  const other = ourNames.get(name) ?? ''
  const meant = names.includes(other) ? other : nearest(name, names)
  return definitions.find((definition) => definition.name === meant)
}
