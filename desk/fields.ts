import { isCollection, isMap, isNode, isPair, isScalar, isSeq, parseDocument, stringify } from 'yaml'
import type { Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'

/** A file's text in its parts. Together they are the text, byte for byte. */
export interface FileParts {
  /** Up to the fields: a byte order mark, the first line of hyphens. */
  readonly opening: string
  readonly fields: string
  /** The second line of hyphens. */
  readonly closing: string
  readonly body: string
}

/** Undefined for Markdown without front matter. */
export function partsOf(path: string, text: string): FileParts | undefined {
  const [mark = ''] = /^\uFEFF?/.exec(text) ?? []
  if (!path.endsWith('.md')) return { opening: mark, fields: text.slice(mark.length), closing: '', body: '' }
  const match = /^(\uFEFF?---[ \t]*\r?\n)([^]*?)(^---[ \t]*(?:\r?\n|$))([^]*)$/m.exec(text)
  if (!match || match.index > 0) return undefined
  const [, opening = '', fields = '', closing = '', body = ''] = match
  return { opening, fields, closing, body }
}

export function textOf({ opening, fields, closing, body }: FileParts): string {
  return opening + fields + closing + body
}

/** A place among the fields, such as `['sources', 0, 'url']`. */
export type FieldPath = readonly (string | number)[]

/** The values of YAML fields; undefined where it is not YAML that a form can show. */
export function readValues(fields: string): Readonly<Record<string, unknown>> | undefined {
  const document = parseDocument(fields, { prettyErrors: false })
  if (document.errors.length > 0) return undefined
  if (document.contents === null) return {}
  return isMap(document.contents) ? (document.toJS() as Record<string, unknown>) : undefined
}

/**
 * Fields with one value changed, and every other byte as it was: comments, quotes, order and line ends.
 * @param value undefined takes the field out
 * @param order the names of fields as they are defined: a new one comes after those before it
 */
export function withValue(fields: string, path: FieldPath, value: unknown, order: readonly string[] = []): string {
  const document = parseDocument(fields, { prettyErrors: false })
  const [name, parentPath] = [path.at(-1), path.slice(0, -1)]
  if (name === undefined) return fields
  const parent = document.getIn(parentPath, true)
  if (parentPath.length > 0 && !isCollection(parent)) {
    if (value === undefined) return fields
    return withValue(fields, parentPath, typeof name === 'number' ? [value] : { [name]: value }, order)
  }
  if (isSeq(parent)) return inSequence(fields, parent, { index: Number(name), path, value })
  const map = isMap(parent) ? parent : undefined
  const pair = map?.items.find(({ key }) => isScalar(key) && String(key.value) === name)
  if (!map || !pair) return value === undefined ? fields : inserted(fields, map, { name: String(name), value, order })
  if (value === undefined && map.items.length === 1 && parentPath.length > 0) {
    return withValue(fields, parentPath, undefined)
  }
  const node = pair.value
  if (isScalar(node) && node.range && node.range[1] > node.range[0] && !isObject(value) && value !== undefined) {
    const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL'
    const end = isBlock
      ? node.range[1] - (/\r?\n?$/.exec(fields.slice(0, node.range[1]))?.[0].length ?? 0)
      : node.range[1]
    return splice(fields, node.range[0], end, scalarText(value, node.type, map.flow === true))
  }
  if (map.flow) return rewritten(fields, map, name, value)
  if (value === undefined) return removed(fields, pair)
  const [keyStart, keyEnd] = rangeOf(pair.key)
  const indent = ' '.repeat(keyStart - lineStart(fields, keyStart))
  const text = entry('k', value, indent, fields).slice(indent.length + 2)
  const start = fields.indexOf(':', keyEnd) + 1
  return splice(fields, start, Math.max(start, endOf(node)), text.trimEnd())
}

/**
 * A list with its items in another order, with some more or fewer.
 * @param items the numbers of those it has, from 0, which stay as they are written, and the values of new ones
 */
export function withItems(
  fields: string,
  path: FieldPath,
  items: readonly (number | { readonly value: unknown })[],
  order: readonly string[] = [],
): string {
  const list = parseDocument(fields, { prettyErrors: false }).getIn(path, true)
  if (items.length === 0) return withValue(fields, path, undefined)
  if (!isSeq(list) || list.items.length === 0) {
    const values = items.map((item) => (typeof item === 'number' ? undefined : item.value))
    return withValue(fields, path, values, order)
  }
  if (list.flow) {
    const texts = items.map((item) =>
      typeof item === 'number' ? fields.slice(...rangeOf(list.items[item])) : flowText(item.value),
    )
    const [start, end] = rangeOf(list)
    const [, padding = ''] = /^\[([ \t]*)/.exec(fields.slice(start)) ?? []
    return splice(fields, start, end, `[${padding}${texts.join(', ')}${padding}]`)
  }
  const lines = itemLines(fields, list)
  const first = lines[0] ?? [0, 0]
  const [indent = ''] = /^[ \t]*/.exec(fields.slice(first[0])) ?? []
  const texts = items.map((item) => {
    if (typeof item !== 'number') return itemText(item.value, indent, fields)
    const [start, end] = lines[item] ?? [0, 0]
    return ended(fields.slice(start, end), fields)
  })
  const [, end] = lines.at(-1) ?? [0, 0]
  const text = texts.join('')
  return splice(fields, first[0], end, fields[end - 1] === '\n' ? text : text.replace(/\r?\n$/, ''))
}

/**
 * A text with another in its place, edited where lines end in line feeds alone: what is the same at both ends stays as it
 * was, whatever its lines end in.
 */
export function withEditedLines(text: string, edited: string): string {
  const plain = text.replaceAll(/\r\n?/g, '\n')
  if (plain === edited) return text
  const shorter = Math.min(plain.length, edited.length)
  let [same, sameAtEnd] = [0, 0]
  while (same < shorter && plain[same] === edited[same]) same += 1
  while (sameAtEnd < shorter - same && plain.at(-1 - sameAtEnd) === edited.at(-1 - sameAtEnd)) sameAtEnd += 1
  const change = edited.slice(same, edited.length - sameAtEnd).replaceAll('\n', lineEnd(text))
  return text.slice(0, inText(text, same)) + change + text.slice(inText(text, plain.length - sameAtEnd))
}

/** Where a place of the text with line feeds alone is in the text as it is. */
function inText(text: string, place: number): number {
  let at = 0
  for (let passed = 0; passed < place; passed += 1) at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
  return at
}

function inSequence(
  fields: string,
  list: YAMLSeq,
  { index, path, value }: { index: number; path: FieldPath; value: unknown },
): string {
  const node = list.items[index]
  if (isScalar(node) && node.range && !isObject(value) && value !== undefined) {
    return splice(fields, node.range[0], node.range[1], scalarText(value, node.type, list.flow === true))
  }
  const others = list.items.map((_, other) => other)
  const changed = value === undefined ? others.toSpliced(index, 1) : others.toSpliced(index, 1, -1)
  return withItems(
    fields,
    path.slice(0, -1),
    changed.map((item) => (item === -1 ? { value } : item)),
  )
}

function inserted(
  fields: string,
  map: YAMLMap | undefined,
  { name, value, order }: { name: string; value: unknown; order: readonly string[] },
): string {
  if (map?.flow) return rewritten(fields, map, name, value)
  const pairs = map?.items ?? []
  const [firstKey] = rangeOf(pairs[0]?.key)
  const start = lineStart(fields, firstKey)
  // Not inside of a list item, whose hyphen stands before its first field.
  const isFree = fields.slice(start, firstKey).trim() === ''
  const earlier = new Set(order.slice(0, Math.max(0, order.indexOf(name))))
  const before = order.includes(name)
    ? (pairs.findLast(({ key }) => isScalar(key) && earlier.has(String(key.value))) ??
      (isFree ? undefined : pairs.at(-1)))
    : pairs.at(-1)
  const line = entry(name, value, ' '.repeat(firstKey - start), fields)
  if (before) return atLineEnd(fields, endOf(before.value), line)
  return pairs.length > 0 ? splice(fields, start, start, line) : atLineEnd(fields, fields.length, line)
}

function atLineEnd(fields: string, place: number, line: string): string {
  const end = lineEndAfter(fields, place)
  return ended(fields.slice(0, end), fields) + line + fields.slice(end)
}

function removed(fields: string, { key, value }: Pair): string {
  const [keyStart, keyEnd] = rangeOf(key)
  const end = lineEndAfter(fields, Math.max(endOf(value), keyEnd))
  const start = lineStart(fields, keyStart)
  // The first field of a list item leaves its hyphen to the next one.
  return fields.slice(start, keyStart).trim() === ''
    ? splice(fields, start, end, '')
    : splice(fields, keyStart, end + (/^[ \t]*/.exec(fields.slice(end))?.[0].length ?? 0), '')
}

/** A group of fields in braces with a value changed; undefined takes it out. */
function rewritten(fields: string, map: YAMLMap, name: string | number, value: unknown): string {
  return splice(fields, ...rangeOf(map), flowText({ ...(map.toJSON() as object), [name]: value }))
}

/** The lines of each item of a list that has a line or more for each, with the comments that follow them. */
function itemLines(fields: string, list: YAMLSeq): [start: number, end: number][] {
  const starts = list.items.map((item) => lineStart(fields, fields.lastIndexOf('-', rangeOf(item)[0] - 1)))
  const [, end] = rangeOf(list.items.at(-1))
  return starts.map((start, index) => [start, starts[index + 1] ?? lineEndAfter(fields, end)])
}

function rangeOf(node: unknown): readonly [start: number, end: number] {
  const [start = 0, end = 0] = isNode(node) ? (node.range ?? []) : []
  return [start, end]
}

/** Where a value ends; one in lines of its own, with the last of them. */
function endOf(node: unknown): number {
  const last = isCollection(node) && !node.flow ? node.items.at(-1) : undefined
  if (last === undefined) return rangeOf(node)[1]
  return endOf(isPair(last) ? last.value : last)
}

function lineStart(text: string, place: number): number {
  return text.lastIndexOf('\n', place - 1) + 1
}

/** After the line feed that ends the line of a place. */
function lineEndAfter(text: string, place: number): number {
  if (text[place - 1] === '\n') return place
  const end = text.indexOf('\n', place)
  return end === -1 ? text.length : end + 1
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

function ended(text: string, fields: string): string {
  return text === '' || text.endsWith('\n') ? text : text + lineEnd(fields)
}

function splice(text: string, start: number, end: number, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** Contentlayer reads YAML 1.1 in places, where `yes` and `12:30` are no texts; dates it is used to. */
const options = {
  lineWidth: 0,
  defaultKeyType: 'PLAIN',
  compat: 'yaml-1.1',
  doubleQuotedMinMultiLineLength: 1_000_000,
  flowCollectionPadding: false,
} as const

function scalarText(value: unknown, style: Scalar['type'], isInFlow: boolean): string {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d[\w:+.-]*$/.test(value) && (style === 'PLAIN' || !style))
    return value
  const isQuoted = style === 'QUOTE_DOUBLE' || style === 'QUOTE_SINGLE'
  if (typeof value === 'string' && value.includes('\n'))
    return stringify(value, { ...options, defaultStringType: 'QUOTE_DOUBLE' }).trimEnd()
  const all = { ...options, ...(isQuoted && { defaultStringType: style }), singleQuote: style !== 'QUOTE_DOUBLE' }
  return isInFlow
    ? stringify([value], { ...all, collectionStyle: 'flow' }).slice(1, -2)
    : stringify({ k: value }, all).slice(3, -1)
}

function flowText(value: unknown): string {
  return stringify(value, { ...options, singleQuote: true, collectionStyle: 'flow' }).trimEnd()
}

function entry(name: string, value: unknown, indent: string, fields: string): string {
  const isShortList = Array.isArray(value) && value.every((one) => typeof one === 'string' && /^[a-z\d-]+$/.test(one))
  const text = isShortList
    ? `${name}: ${flowText(value)}`
    : isObject(value)
      ? stringify({ [name]: value }, { ...options, singleQuote: true, blockQuote: false }).trimEnd()
      : `${name}: ${scalarText(value, undefined, false)}`
  return indented(`${text}\n`, indent, fields)
}

function itemText(value: unknown, indent: string, fields: string): string {
  const text = isObject(value)
    ? stringify([value], { ...options, singleQuote: true, blockQuote: false })
    : `- ${scalarText(value, undefined, false)}\n`
  return indented(text, indent, fields)
}

function indented(text: string, indent: string, fields: string): string {
  return text.replaceAll(/^(?=.)/gm, indent).replaceAll('\n', lineEnd(fields))
}
