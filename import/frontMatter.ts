import { decodeString } from 'micromark-util-decode-string'
import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'
import { entity, withoutPrintedMarks } from '../gate/printedMarks.ts'
import { withReadElements } from './markdownInHtml.ts'
import { withoutTags, withPlainLinks } from './templateTags.ts'
import { damaged, isFields, textOf, type Fields, type ImportFile, type Named } from './imported.ts'

/** Lines such as `Title: A kite`, up to an empty one; what belongs to one of them is set in below it. */
const metadata = /^(?:[A-Za-z][\w -]*:(?:[ \t].*)?(?:\n[ \t]+\S.*)*(?:\n|$)){2,}/

/**
 * Fields as Pelican and MultiMarkdown write them, with no marks around them; in the text, links to files without what Pelican
 * has before them. https://docs.getpelican.com/en/latest/content.html
 */
function metadataOf(text: string): { readonly fields: Fields; readonly body: string } | undefined {
  const [block = ''] = metadata.exec(text) ?? []
  if (!/^title:/im.test(block)) return undefined
  const lines = block
    .trimEnd()
    .replaceAll(/\n[ \t]+/g, ' ')
    .split('\n')
  const fields = Object.fromEntries(
    lines.map((line): [string, string] => {
      const [, name = '', value = ''] = /^(.*?):\s*(.*)$/.exec(line) ?? []
      return [name.toLowerCase(), value.trim()]
    }),
  )
  // Where Pelican puts it, unless it is told otherwise.
  if (fields['slug'] !== undefined) fields['url'] ??= `/${fields['slug']}.html`
  const ofPelican = /(?<=\]\(|(?:src|href)=")(?:\{(?:filename|static|attach)\}|\|filename\|)/g
  return { fields, body: text.slice(block.length).replaceAll(ofPelican, '') }
}

const allowed = 'front matter in YAML or JSON between lines of ---, in TOML between lines of +++'

/** Front matter, and what comes after: between lines of `---` or `+++`, or as Hugo writes JSON, from `{` to `}`. */
function writtenParts(file: ImportFile): { readonly fields: Fields; readonly body: string } {
  const text = textOf(file).replace(/^\uFEFF/, '')
  const [opening, fence = '{', language] = /^\s*(?:(---|\+\+\+)([a-z]*)|\{)[ \t]*\n/.exec(text) ?? []
  if (opening === undefined) return metadataOf(text) ?? { fields: {}, body: text }
  const close = fence === '{' ? '}' : fence
  const end = text.indexOf(`\n${close}`, opening.length - 1)
  if (end === -1) throw damaged(file.path, `its front matter is never closed by ${close}`, allowed)
  // With its lines where they are in the file.
  const written = fence === '{' ? text.slice(0, end + 2) : text.slice(0, end).replace(opening.trim(), '')
  const fields = readFields(file.path, written, language || (fence === '+++' ? 'toml' : 'yaml'))
  const body = text.slice(end + 1 + close.length).replace(/^[^\n]*\n?/, '')
  if (fields !== null && !isFields(fields)) throw damaged(file.path, 'its front matter has no fields', allowed)
  return { fields: fields ?? {}, body }
}

/**
 * Front matter of whatever kind, and the text that comes after, with Markdown in place of tags that programs put it in by.
 * @throws {ImportError} where front matter cannot be read
 */
export function partsOf(file: ImportFile): ReturnType<typeof writtenParts> {
  const { fields, body } = writtenParts(file)
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string' ? withPlainLinks(value) : value,
  ])
  return {
    fields: Object.fromEntries(entries) as Fields,
    body: withoutTags(
      isHtml.test(file.path) ? body : withReadElements(body),
      titleBeside(file),
      !/(?:^|\/)source\//.test(file.path),
    ),
  }
}

/** Files whose text is HTML, below front matter or without. */
export const isHtml = /\.x?html?$/i

/** What a text in the same folder is called, where it can be read. */
function titleBeside(file: ImportFile): (name: string) => string | undefined {
  return (name) => {
    const path = `${name}.md`
    const bytes = file.beside(path)
    try {
      return bytes && scalar(writtenParts({ ...file, path, bytes }).fields['title'])
    } catch {
      // Its own article says what is wrong with it.
      return undefined
    }
  }
}

/** @param language as its first line says; YAML reads JSON as well */
export function readFields(path: string, text: string, language: string): unknown {
  if (!['yaml', 'yml', 'json', 'toml'].includes(language))
    throw damaged(path, `its front matter is in ${language}`, allowed)
  try {
    return language === 'toml' ? parseToml(text) : parseYaml(text)
  } catch (error) {
    const setIn = text.replaceAll(quotedOverLines, (quoted) => quoted.replaceAll('\n', '\n  '))
    if (setIn !== text && language !== 'toml') return readFields(path, setIn, language)
    throw damaged(path, error, allowed)
  }
}

/** The quoted words of a field, whose further lines YAML wants set in, and what other programs read it with does not. */
const quotedOverLines =
  /(?<=^[\w -]+:[ \t]+)(?:"(?:[^"\\]|\\.)*\n(?! {2})(?:[^"\\]|\\.)*"|'(?:[^']|'')*\n(?! {2})(?:[^']|'')*')(?=[ \t]*$)/gm

/** The fields of a front matter, each asked for by the names that programs have for it. */
export class Names {
  /** By their names in small letters, as Hugo makes no difference: those that say something. */
  readonly #fields: ReadonlyMap<string, { readonly written: string; readonly value: unknown }>
  readonly #used = new Set<string>()

  constructor(fields: Fields) {
    // Zola and others keep their own below these.
    const groups = ['taxonomies', 'extra', 'params']
    const own = Object.entries(fields).filter(([name]) => !groups.includes(name))
    const entries = [...groups.flatMap((name) => Object.entries(isFields(fields[name]) ? fields[name] : {})), ...own]
    this.#fields = new Map(
      entries
        .filter(([, value]) => isSaid(value))
        .map(([written, value]) => [written.toLowerCase(), { written, value }]),
    )
  }

  #value(names: readonly string[]): unknown {
    const known = names.map((name) => name.toLowerCase())
    const found = known.find((name) => this.#fields.has(name))
    if (found === undefined) return undefined
    this.#used.add(found)
    return this.#fields.get(found)?.value
  }

  /** Words for readers: a sign that HTML writes by its name is that sign. */
  words(...names: readonly string[]): string | undefined {
    return this.text(...names)?.replaceAll(entity, (sign) => decodeString(sign))
  }

  isDraft(): boolean {
    const [draft, published, status] = ['draft', 'published', 'status'].map((name) => this.#value([name]))
    return draft === true || published === false || status === 'draft'
  }

  text(...names: readonly string[]): string | undefined {
    const value = this.#value(names)
    if (value instanceof Date) return value.toISOString()
    if (isFields(value) && 'date' in value) return scalar(value['date'])
    return scalar(value)
  }

  /** Of all the fields, as sites have several: `url` and `aliases`. */
  texts(...names: readonly string[]): string[] {
    return names.flatMap((name) => [this.#value([name])].flat().flatMap((value) => scalar(value) ?? []))
  }

  named(names: readonly string[], separator = /\s*,\s*/): Named[] {
    const all = names.flatMap((name) => {
      const value = this.#value([name])
      return typeof value === 'string' ? value.split(separator) : [value].flat()
    })
    const found = new Map(all.flatMap(namedBy).map((one) => [one.name, one] as const))
    return [...found.values()]
  }

  image(...names: readonly string[]) {
    const value = [this.#value(names)].flat()[0]
    const src = isFields(value) ? scalar(value['src'] ?? value['image'] ?? value['url']) : scalar(value)
    const own = isFields(value) ? value : {}
    const alt = scalar(own['alt']) ?? this.text('imageAlt', 'image_alt', 'coverAlt', 'heroImageAlt')
    const caption = [own['caption'], own['credit']].flatMap((words) => scalar(words) ?? [])
    return src ? { src, alt, caption: own['credit'] ? caption.join(' | ') : caption[0] } : undefined
  }

  /** Those that nothing was made of, and that say what none of the others says. */
  unused(): string[] {
    const used = new Set([...this.#used].map((name) => scalar(this.#fields.get(name)?.value)))
    return [...this.#fields].flatMap(([name, { written, value }]) =>
      this.#used.has(name) || ofPrograms.has(name) || used.has(scalar(value) ?? name) ? [] : [written],
    )
  }
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
}

/** What tells another program how to show a page, and says nothing of the article. */
const ofPrograms = new Set(['layout', 'type', 'weight', 'toc', 'comments'])

/** Somebody, or a topic: a name alone, one that is a link, or the fields of one. */
export function namedBy(value: unknown): Named[] {
  if (isFields(value)) {
    const name = scalar(value['name'] ?? value['key'] ?? value['title'] ?? value['label'])
    const role = value['name'] === undefined ? undefined : scalar(value['title'] ?? value['role'])
    return name ? [{ name, role, url: scalar(value['url']) }] : []
  }
  const written = scalar(value)
  if (!written) return []
  const [, url] = /\]\((https?:[^\s)]+)\)/.exec(written) ?? []
  return [{ name: url ? withoutPrintedMarks(written) : written, url }]
}

export function scalar(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  return String(value).replaceAll(/\s+/g, ' ').trim() || undefined
}
