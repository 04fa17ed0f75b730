import { hash } from 'node:crypto'
import { mkdir, readdir, readFile, realpath, rm } from 'node:fs/promises'
import { isUtf8 } from 'node:buffer'
import { dirname, resolve, sep } from 'node:path'
import { cardCoverage } from '../cards/coverage.ts'
import { toSlug } from '../gate/addressFormat.ts'
import { checkFile, type CheckedFile } from '../gate/checkedFile.ts'
import { inOrderOfPaths, readContentFolder, type ContentFolder } from '../gate/contentFolder.ts'
import { documentPaths } from '../gate/document.ts'
import { fieldsOf } from '../gate/fieldDefinitions.ts'
import { readLedger } from '../gate/ledger/ledger.ts'
import { checkContent, checkedFiles, type GateOptions, type GateReport } from '../gate/gate.ts'
import { memoryOfGate } from '../gate/memory.ts'
import { placeOf } from '../gate/places.ts'
import type { Problem } from '../gate/problem.ts'
import { linkedFormats, pictureFormats } from '../newsroom/media.ts'
import { PublicationError } from '../system/faults.ts'
import { workPath, writeWhole } from '../system/files.ts'
import { partsOf, readValues, textOf, withItems, withValue } from './fields.ts'

/** What the desk refuses to do, in words for the person at it. */
export class DeskError extends PublicationError {
  override name = 'DeskError'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** What a text can be given, and how its file may end. */
const mediaKinds = {
  picture: { refusal: 'picture that can be shown', allowed: [...pictureFormats.keys()] },
  document: { refusal: 'document that a text can lead to', allowed: linkedFormats.map(({ extension }) => extension) },
} as const

/** A text as somebody is writing it. */
export interface Draft {
  readonly path: string
  readonly text: string
  /** The hash of the file it was made from; empty where there was none. */
  readonly base: string
}

/** A file as it is opened. */
export interface Opened extends Draft {
  /** What the file says; another text than that of the draft, where something was typed and not saved. */
  readonly saved: string
}

/** So many are checked sooner by themselves than what is known of all is read. */
const fewFiles = 10

/** What lies in `content/`, what is being made of it, and what the gate says of both. */
export class Desk {
  #folder: Promise<ContentFolder> | undefined
  /** As they were read last. */
  #texts: ContentFolder['texts'] = new Map()
  #saving: Promise<unknown> = Promise.resolve()
  #styles: GateReport['styles'] = new Map()
  readonly #checked = new WeakMap<Uint8Array, CheckedFile>()
  readonly #drafts = new Map<string, Uint8Array>()

  /** Forgets what was read: something in `content/` has changed. */
  forget(): void {
    this.#folder = undefined
  }

  /** What lies in `content/`, with drafts in the place of the files they are of. */
  async folder(...drafts: readonly Draft[]): Promise<ContentFolder> {
    const saved = await (this.#folder ??= this.#read())
    const texts = new Map(saved.texts)
    for (const { path, text } of drafts) texts.set(path, this.#bytesOf(path, text))
    return { ...saved, texts: inOrderOfPaths(texts) }
  }

  /** The same, and what the gate says of it. */
  async check(...drafts: readonly Draft[]): Promise<{ readonly folder: ContentFolder; readonly report: GateReport }> {
    const folder = await this.folder(...drafts)
    return { folder, report: await this.judge(folder, { showsAll: true }) }
  }

  /** What the gate says of a folder; a build asks it without `showsAll`. */
  async judge(folder: ContentFolder, options: Pick<GateOptions, 'showsAll' | 'checkStyle'>): Promise<GateReport> {
    const checked = new Map(Array.from(folder.texts, ([path, bytes]) => [path, this.#checkedFile(path, bytes)]))
    const asked = { now: new Date(), coverage: await cardCoverage(), checked, knownStyles: this.#styles, ...options }
    const report = checkContent(folder, asked)
    if (options.checkStyle) this.#styles = report.styles
    return report
  }

  /** What the gate says of one file, as it would be with this text. */
  async problemsOf(draft: Draft): Promise<readonly Problem[]> {
    const { report } = await this.check(draft)
    return report.problems.filter(({ file }) => file === draft.path)
  }

  /** @throws {DeskError} for what nobody can edit here */
  async open(path: string): Promise<Opened> {
    const { saved, base } = await this.look(path)
    const draft = await this.draftOf(path)
    if (draft === undefined || draft.text === saved) return { path, text: saved, saved, base }
    return { ...draft, saved }
  }

  /** What a file says now, and its hash. @throws {DeskError} for what nobody can edit here */
  async look(path: string): Promise<Pick<Opened, 'saved' | 'base'>> {
    await this.#allow(path)
    const bytes = await read(path)
    if (bytes && !isUtf8(bytes)) {
      throw new DeskError(422, `${path} is not text in UTF-8. Save it so in the program it was made with.`)
    }
    return { saved: bytes?.toString() ?? '', base: bytes ? hashOf(bytes) : '' }
  }

  /** Keeps what was typed, for as long as it is not saved. */
  async keep(draft: Draft): Promise<void> {
    await this.#allow(draft.path)
    await writeWhole(draftFile(draft.path), JSON.stringify(draft))
  }

  /** What was typed and not saved, if anything was. */
  async draftOf(path: string): Promise<Draft | undefined> {
    const kept = await read(draftFile(path))
    return kept && (JSON.parse(kept.toString()) as Draft)
  }

  /** All of what was typed and not saved. */
  async drafts(): Promise<readonly Draft[]> {
    const names = await readdir(workPath('desk')).catch(() => [])
    const files = names.filter((name) => !name.startsWith('.'))
    return Promise.all(files.map(async (name) => JSON.parse(await readFile(workPath('desk', name), 'utf8')) as Draft))
  }

  async discard(path: string): Promise<void> {
    await rm(draftFile(path), { force: true })
  }

  /**
   * Writes a draft into its file, in one step, unless the file is not as it was when the draft was begun.
   * @throws {DeskError} 409 with what the file says now
   */
  save(draft: Draft): Promise<Opened> {
    return this.inTurn(async () => {
      await this.#allow(draft.path)
      const before = await read(draft.path)
      const isStale = (before ? hashOf(before) : '') !== draft.base
      if (isStale && !(before && before.toString() === draft.text)) {
        throw new DeskError(
          409,
          `${draft.path} was changed by somebody else since you opened it. Nothing was overwritten.`,
        )
      }
      const bytes = Buffer.from(draft.text)
      if (!before?.equals(bytes)) await writeWhole(draft.path, bytes)
      await this.discard(draft.path)
      this.forget()
      return { ...draft, base: hashOf(bytes), saved: draft.text }
    })
  }

  /**
   * Gives a file another name. What was published under the old one keeps its address, and what feed readers know it by.
   * @throws {DeskError} where there is one of that name, where nothing would be published from it, or while something
   * typed into it is not saved
   */
  rename(path: string, name: string): Promise<string> {
    return this.inTurn(async () => {
      await this.#allow(path)
      const [, folder = '', extension = ''] = /^(.*\/)[^/]+(\.\w+)$/.exec(path) ?? []
      const wanted = `${folder}${toSlug(name) ?? ''}${extension}`
      await this.#allow(wanted)
      const { text, saved } = await this.open(path)
      if (text !== saved) throw new DeskError(409, 'Save what you typed first.')
      if (await read(wanted)) throw new DeskError(409, `There is a file ${wanted} already.`)
      await writeWhole(wanted, await this.#withOldAddress(path, saved))
      await rm(path)
      await this.discard(path)
      this.forget()
      return wanted
    })
  }

  /**
   * Puts a file into `content/media`.
   * @returns what texts call it by
   * @throws {DeskError} where the gate would not let a text show such a picture, or lead to such a document
   */
  addMedia(kind: keyof typeof mediaKinds, name: string, bytes: Uint8Array): Promise<string> {
    return this.inTurn(async () => {
      const [, stem = '', extension = ''] = /^(.*)\.([^.]+)$/s.exec(name.toLowerCase()) ?? []
      const { refusal, allowed } = mediaKinds[kind]
      if (!allowed.includes(extension)) {
        throw new DeskError(415, `${name} is no ${refusal}; allowed: ${allowed.join(', ')}`)
      }
      await mkdir('content/media', { recursive: true })
      await isInside('content/media')
      for (let number = 1; ; number += 1) {
        const file = `${toSlug(stem) ?? kind}${number === 1 ? '' : `-${number}`}.${extension}`
        const there = await read(`content/media/${file}`)
        if (there && !there.equals(bytes)) continue
        if (!there) await writeWhole(`content/media/${file}`, bytes)
        this.forget()
        return `../media/${file}`
      }
    })
  }

  /** Does something while nothing is written by anything else here. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#saving.then(work)
    this.#saving = done.catch(() => undefined) // whoever asked is told
    return done
  }

  async #withOldAddress(path: string, text: string): Promise<string> {
    const place = placeOf(path)
    if ('rule' in place || place.type === 'Site' || place.type === 'Front') return text
    const { ledger } = await (this.#folder ??= this.#read())
    const address = documentPaths[place.type](place.name)
    const parts = partsOf(path, text)
    const values = parts && readValues(parts.fields)
    if (!parts || !values || !ledger || !readLedger(ledger).places.has(address)) return text
    const order = fieldsOf(place.type).map(({ name }) => name)
    const aliases = Array.isArray(values['aliases']) ? values['aliases'].map((_, index) => index) : []
    const fields = withItems(parts.fields, ['aliases'], [...aliases, { value: address }], order)
    const needsId = place.type === 'Article' && values['id'] === undefined
    return textOf({ ...parts, fields: needsId ? withValue(fields, ['id'], place.name, order) : fields })
  }

  /** A file the gate reads, or one that could be: never anything outside of `content/`. */
  async #allow(path: string): Promise<void> {
    const place = placeOf(path)
    const isNewName = !('rule' in place) && place.fault === undefined
    if (!isNewName && !(await (this.#folder ??= this.#read())).texts.has(path)) {
      throw new DeskError(404, `${path} is no file the desk can open.`)
    }
    await isInside(dirname(path))
  }

  async #read(): Promise<ContentFolder> {
    const folder = await readContentFolder()
    const texts = new Map<string, Uint8Array>()
    for (const [path, bytes] of folder.texts) {
      // The same bytes as before, where nothing has changed: what is known of them stays known.
      const before = this.#texts.get(path)
      texts.set(path, before !== undefined && Buffer.compare(before, bytes) === 0 ? before : bytes)
    }
    this.#texts = texts
    const unchecked = [...texts.values()].filter((bytes) => !this.#checked.has(bytes))
    if (unchecked.length > fewFiles) {
      for (const [path, checked] of await checkedFiles(texts, await memoryOfGate('gate'))) {
        this.#checked.set(texts.get(path) ?? Buffer.of(), checked)
      }
    }
    return { ...folder, texts }
  }

  #checkedFile(path: string, bytes: Uint8Array): CheckedFile {
    const checked = this.#checked.get(bytes) ?? checkFile(path, bytes)
    this.#checked.set(bytes, checked)
    return checked
  }

  /** The same bytes as long as it is the same text, so that they are checked once. */
  #bytesOf(path: string, text: string): Uint8Array {
    const before = this.#drafts.get(path)
    const bytes = Buffer.from(text)
    if (before && bytes.equals(before)) return before
    this.#drafts.set(path, bytes)
    return bytes
  }
}

function draftFile(path: string): string {
  return workPath('desk', `${path.replaceAll('/', '.')}.json`)
}

async function isInside(folder: string): Promise<void> {
  const [root, real] = await Promise.all([realpath('content'), realpath(folder).catch(() => resolve(folder))])
  if (real !== root && !real.startsWith(root + sep)) throw new DeskError(404, `${folder} lies outside of content/.`)
}

async function read(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function hashOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64')
}
