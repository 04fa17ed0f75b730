import type { ContentFolder } from '../gate/contentFolder.ts'
import {
  fieldsOf,
  type DocumentTypeName,
  type FieldDefinition,
  type ValueDefinition,
} from '../gate/fieldDefinitions.ts'
import { placeOf } from '../gate/places.ts'
import { plainText } from '../gate/readText.ts'
import { parsePublicationDate } from '../newsroom/dates.ts'
import { buildCatalogue, type Catalogue } from '../newsroom/catalogue.ts'
import type { Documents } from '../newsroom/documents.ts'
import { linkedFormat, mediaName, type LinkedFile, type MediaFile, type MediaManifest } from '../newsroom/media.ts'
import { partsOf, readValues } from './fields.ts'

type Values = Readonly<Record<string, unknown>>

const known = new WeakMap<Uint8Array, { readonly values: Values; readonly body: string }>()

/** What the fields of a file say, and the text below them; nothing where they cannot be read. */
export function contentOf(path: string, bytes: Uint8Array): { readonly values: Values; readonly body: string } {
  const before = known.get(bytes)
  if (before) return before
  const parts = partsOf(path, plainText(bytes))
  const content = { values: (parts && readValues(parts.fields)) ?? {}, body: parts?.body ?? '' }
  known.set(bytes, content)
  return content
}

/** What stands for a required text that nobody has written yet. */
const missing: Readonly<Record<string, string>> = { title: 'No headline yet', name: 'No name yet' }

/**
 * The publication as it would be, with drafts and what is scheduled: unlike a build, which publishes all or nothing, it
 * leaves out what is not right yet, as a page is looked at long before it is finished.
 */
export function catalogueOf(folder: ContentFolder, now: Date): Catalogue {
  const files = Array.from(folder.texts).flatMap(([path, bytes]) => {
    const place = placeOf(path)
    return 'rule' in place || place.fault ? [] : [{ path, bytes, ...place }]
  })
  const names = new Set(files.map(({ type, name }) => `${type} ${name}`))
  const media = manifestOf(folder)
  const documents = files.map(({ path, bytes, type }) => {
    const { values, body } = contentOf(path, bytes)
    return {
      ...withDefaults(values, fieldsOf(type), { names, media, now }),
      type,
      _id: path.slice('content/'.length),
      _raw: { sourceFileName: path.replace(/^.*\//, '') },
      body: { raw: body, html: '' },
    }
  })
  const ofType = (type: DocumentTypeName) => documents.filter((document) => document.type === type)
  return buildCatalogue({
    site: ofType('Site')[0],
    front: ofType('Front')[0],
    articles: ofType('Article'),
    authors: ofType('Author'),
    topics: ofType('Topic'),
    pages: ofType('Page'),
    media,
    now,
    showsAll: true,
  } as unknown as Documents)
}

interface Others {
  readonly names: ReadonlySet<string>
  readonly media: MediaManifest
  readonly now: Date
}

function withDefaults(values: Values, definitions: readonly FieldDefinition[], others: Others): Values {
  const entries = definitions.map(({ name, isRequired, value }) => {
    const read = allowedOf(values[name], value, others)
    return [name, read ?? (isRequired || value.type === 'enum' ? standIn(name, value, others) : undefined)] as const
  })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

/** As much of a value as its definition allows. */
function allowedOf(value: unknown, definition: ValueDefinition, others: Others): unknown {
  switch (definition.type) {
    case 'string': {
      if (typeof value !== 'string' || value.trim() === '') return undefined
      const { format, refersTo } = definition
      if (format === 'date' && typeof parsePublicationDate(value) === 'string') return undefined
      if (format === 'media' && !Object.hasOwn(others.media.pictures, mediaName(value) ?? '')) return undefined
      return refersTo && !others.names.has(`${refersTo} ${value}`) ? undefined : value
    }
    case 'enum':
      return definition.options.find((option) => option === value)
    case 'number':
      return typeof value === 'number' ? value : undefined
    case 'nested': {
      if (typeof value !== 'object' || value === null) return undefined
      const own = withDefaults(value as Values, definition.fields, others)
      return definition.fields.some(({ name, isRequired }) => isRequired && own[name] === undefined) ? undefined : own
    }
    case 'list':
      return Array.isArray(value)
        ? value.map((item) => allowedOf(item, definition.of, others)).filter((item) => item !== undefined)
        : undefined
  }
}

function standIn(name: string, definition: ValueDefinition, { now }: Others): unknown {
  if (definition.type === 'list') return []
  if (definition.type === 'enum') return name === 'status' ? 'published' : definition.options[0]
  if (definition.type !== 'string' || definition.format === 'media') return undefined
  return definition.format === 'date' ? now.toISOString().slice(0, 10) : (missing[name] ?? ' ')
}

function withStandIn(pictures: MediaManifest['pictures']): MediaManifest['pictures'] {
  const picture = { width: 1, height: 1, fallback: '/desk/media/missing.png', sources: [] }
  return new Proxy(pictures, { get: (own, name) => own[String(name)] ?? picture })
}

/** Pictures as they lie there: nobody waits for them to be made smaller. */
function manifestOf({ media }: ContentFolder): MediaManifest {
  const pictures: Record<string, MediaFile> = {}
  const linked: Record<string, LinkedFile> = {}
  for (const [file, { content, bytes }] of media) {
    const name = file.slice('content/media/'.length)
    const path = `/desk/media/${encodeURIComponent(name)}`
    const format = linkedFormat(name)
    // One that is not there is what the gate speaks of, and no reason to show nothing else.
    if (content?.size && content.damage === undefined) pictures[name] = { ...content.size, fallback: path, sources: [] }
    if (format) linked[name] = { path, format: format.name, bytes }
  }
  return { pictures: withStandIn(pictures), linked }
}
