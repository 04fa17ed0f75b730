import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type Scalar,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'

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
  if (value === undefined) {
    if (map.items.length === 1 && parentPath.length > 0) return withValue(fields, parentPath, undefined)
    return map.flow ? rewritten(fields, map, without(map, pair)) : removed(fields, pair)
  }
  const node = pair.value
  const [keyStart = 0, keyEnd = 0] = isScalar(pair.key) ? (pair.key.range ?? []) : []
  const indent = ' '.repeat(keyStart - lineStart(fields, keyStart))
  if (isScalar(node) && node.range && node.range[1] > node.range[0] && !isObject(value)) {
    const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL'
    const end = isBlock
      ? node.range[1] - (/\r?\n?$/.exec(fields.slice(0, node.range[1]))?.[0].length ?? 0)
      : node.range[1]
    return splice(fields, node.range[0], end, scalarText(value, node.type, map.flow === true))
  }
  if (map.flow) return rewritten(fields, map, { ...(map.toJSON() as object), [name]: value })
  const [start, end] = [fields.indexOf(':', keyEnd) + 1, Math.max(valueEnd(pair), keyEnd)]
  return splice(
    fields,
    start,
    Math.max(start, end),
    entry('k', value, indent, fields)
      .slice(indent.length + 2)
      .trimEnd(),
  )
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
    return withValue(
      fields,
      path,
      items.map((item) => (typeof item === 'number' ? undefined : item.value)),
      order,
    )
  }
  if (list.flow) {
    const texts = items.map((item) => {
      if (typeof item !== 'number') return flowText(item.value)
      const [start = 0, end = 0] = (list.items[item] as Scalar).range ?? []
      return fields.slice(start, end)
    })
    const [start = 0, end = 0] = list.range ?? []
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
  if (map?.flow) return rewritten(fields, map, { ...(map.toJSON() as object), [name]: value })
  const pairs = map?.items ?? []
  const [firstKey] = pairs.map(({ key }) => (isScalar(key) ? (key.range?.[0] ?? 0) : 0))
  const column = firstKey === undefined ? 0 : firstKey - lineStart(fields, firstKey)
  const earlier = new Set(order.slice(0, Math.max(0, order.indexOf(name))))
  const before = order.includes(name)
    ? pairs.findLast(({ key }) => isScalar(key) && earlier.has(String(key.value)))
    : pairs.at(-1)
  const line = entry(name, value, ' '.repeat(column), fields)
  if (before) return atLineEnd(fields, valueEnd(before), line)
  // Not inside of a list item, whose hyphen stands before its first field.
  if (firstKey !== undefined && fields.slice(lineStart(fields, firstKey), firstKey).trim() !== '') {
    return atLineEnd(fields, valueEnd(pairs.at(-1) as Pair), line)
  }
  return firstKey === undefined
    ? ended(fields, fields) + line
    : splice(fields, lineStart(fields, firstKey), lineStart(fields, firstKey), line)
}

function atLineEnd(fields: string, place: number, line: string): string {
  if (fields[place - 1] === '\n') return splice(fields, place, place, line)
  const end = fields.indexOf('\n', place)
  return end === -1 ? ended(fields, fields) + line : splice(fields, end + 1, end + 1, line)
}

function removed(fields: string, pair: Pair): string {
  const [keyStart = 0, keyEnd = 0] = isScalar(pair.key) ? (pair.key.range ?? []) : []
  const end = lineEndAfter(fields, Math.max(valueEnd(pair), keyEnd))
  const start = lineStart(fields, keyStart)
  // The first field of a list item leaves its hyphen to the next one.
  return fields.slice(start, keyStart).trim() === ''
    ? splice(fields, start, end, '')
    : splice(fields, keyStart, end + (/^[ \t]*/.exec(fields.slice(end))?.[0].length ?? 0), '')
}

function without(map: YAMLMap, pair: Pair): object {
  return Object.fromEntries(
    Object.entries(map.toJSON() as object).filter(([name]) => name !== String((pair.key as Scalar).value)),
  )
}

function rewritten(fields: string, map: YAMLMap, value: object): string {
  const [start = 0, end = 0] = map.range ?? []
  return splice(fields, start, end, flowText(value))
}

/** The lines of each item of a list that has a line or more for each, with the comments that follow them. */
function itemLines(fields: string, list: YAMLSeq): [start: number, end: number][] {
  const starts = list.items.map((item) => {
    const [start = 0] = isCollection(item) || isScalar(item) ? (item.range ?? []) : []
    return lineStart(fields, fields.lastIndexOf('-', start - 1))
  })
  const last = list.items.at(-1)
  const [, lastEnd = 0] = isCollection(last) || isScalar(last) ? (last.range ?? []) : []
  return starts.map((start, index) => [start, starts[index + 1] ?? lineEndAfter(fields, lastEnd)])
}

function valueEnd({ value }: Pair): number {
  if (isScalar(value)) return value.range?.[1] ?? 0
  if (!isCollection(value)) return 0
  if (value.flow) return value.range?.[1] ?? 0
  const last = value.items.at(-1)
  if (isScalar(last) || isCollection(last)) return isCollection(last) ? lastEndOf(last) : (last.range?.[1] ?? 0)
  return last ? valueEnd(last as Pair) : (value.range?.[1] ?? 0)
}

function lastEndOf(collection: YAMLMap | YAMLSeq): number {
  return valueEnd({ value: collection } as Pair)
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
  return `${text}\n`.replaceAll(/^(?=.)/gm, indent).replaceAll('\n', lineEnd(fields))
}

function itemText(value: unknown, indent: string, fields: string): string {
  const text = isObject(value)
    ? stringify([value], { ...options, singleQuote: true, blockQuote: false })
    : `- ${scalarText(value, undefined, false)}\n`
  return text.replaceAll(/^(?=.)/gm, indent).replaceAll('\n', lineEnd(fields))
}
