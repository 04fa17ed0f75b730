import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { cardCoverage } from '../cards/coverage.ts'
import { inOrderOfPaths, readContentFolder, type ContentFolder } from '../gate/contentFolder.ts'
import { checkWithMemory, type GateReport } from '../gate/gate.ts'
import { mediaIn, type MediaFile } from '../gate/media/mediaContent.ts'
import { memoryOfGate } from '../gate/memory.ts'
import { listed } from '../gate/suggestion.ts'
import { grouped } from '../newsroom/collections.ts'
import { systemFault } from '../system/faults.ts'
import { writeWhole } from '../system/files.ts'
import { withAddressesInUse } from './addressesInUse.ts'
import { ImportError, NotAnArticleError, type Imported, type ImportFile } from './imported.ts'
import { inTheirLanguages } from './languages.ts'
import { mediaBeside, MediaLibrary } from './media.ts'
import { mendedOnTheWay } from './mends.ts'
import { withNewAddresses } from './newAddresses.ts'
import { Newcomers, type NewArticle } from './newcomers.ts'
import { wordsKept, type WordsKept } from './wordsKept.ts'
import { isReadable, readFileOfAnyKind } from './readers.ts'
import { unpack } from './zip.ts'

export interface ImportOptions {
  /** The content folder. */
  readonly root: string
  readonly now: Date
  /** Articles that are there are written anew. */
  readonly isForced: boolean
  /** Articles are written though words of theirs are missing. */
  readonly allowsLoss: boolean
  /** Nothing is written. */
  readonly isTrial: boolean
  readonly say: (progress: string) => void
}

export interface ImportReport {
  readonly articles: readonly (ProvedArticle & { readonly outcome: Outcome })[]
  /** Files, or articles of a file, that could not be read. */
  readonly failures: readonly { readonly source: string; readonly reason: string }[]
  /** What concerns whole files. */
  readonly remarks: readonly string[]
  /** Files beside articles that were written: authors, topics and pictures. */
  readonly others: readonly string[]
  /** What the gate says of what was, or would be, written. */
  readonly gate: GateReport
}

/** What became of an article. */
type Outcome = 'written' | 'unchanged' | 'kept' | 'lost words'

/** Brings articles in from files, folders and archives of other programs, as drafts. */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<ImportReport> {
  const folder = await readContentFolder(options.root)
  const library = new MediaLibrary(
    Array.from(
      folder.media,
      ([path, { content }]) => [path.replace('content/media/', ''), content?.hash ?? ''] as const,
    ),
  )
  const newcomers = new Newcomers(folder, options.now)
  const failures: { source: string; reason: string }[] = []
  const remarks: string[] = []
  const passedBy: string[] = []
  const articles: Imported[] = []
  const found: NewArticle[] = []
  const attempt = async (source: string, work: () => Promise<void> | void) => {
    try {
      await work()
    } catch (error) {
      if (error instanceof NotAnArticleError && !paths.some((path) => nameShown(path) === source)) passedBy.push(source)
      else failures.push({ source, reason: reasonOf(error) })
    }
  }
  for (const path of paths) {
    await attempt(path, async () => {
      await withFiles(path, async (files) => {
        for (const { file, name, place, isOther } of files) {
          await attempt(name, async () => {
            if (isOther) throw new NotAnArticleError(`${name} holds no articles`)
            const read = await readFileOfAnyKind({
              path: name,
              place,
              bytes: await readFile(file),
              media: mediaBeside(file, library),
              beside: (other) => {
                const there = join(dirname(file), other)
                return existsSync(there) ? readFileSync(there) : undefined
              },
            })
            remarks.push(...(read.remarks ?? []).map((remark) => `${name}: ${remark}`))
            for (const article of read.articles) {
              await attempt(name, () => void articles.push(mustHaveWords(article(), name)))
              if (articles.length % 20 === 0) options.say(`${articles.length} articles`)
            }
          })
        }
      })
    })
  }
  if (passedBy.length > 0) remarks.push(`passed by, as they are no articles: ${listed(passedBy)}`)
  options.say('looking through what was found')
  for (const article of withAddressesInUse(inTheirLanguages(articles, newcomers.language)))
    await attempt(article.source, () => void found.push(newcomers.add(article)))
  return write({ found: withNewAddresses(found), failures, remarks }, { folder, newcomers, options })
}

async function write(
  { found, failures, remarks }: { found: NewArticle[] } & Pick<ImportReport, 'failures' | 'remarks'>,
  { folder, newcomers, options }: { folder: ContentFolder; newcomers: Newcomers; options: ImportOptions },
): Promise<ImportReport> {
  const articles = (await mended(found, { folder, newcomers, options })).map((article) => ({
    ...article,
    outcome: outcomeOf(article, folder, options),
  }))
  const written = articles.filter(({ outcome }) => outcome === 'written')
  const texts = new Map([
    ...newcomers.namedBy(written),
    ...written.map(({ path, text }) => [path, Buffer.from(text)] as const),
  ])
  const media = new Map(
    written.flatMap((one) => one.media.map(({ name, bytes }) => [`content/media/${name}`, bytes] as const)),
  )
  for (const path of media.keys()) if (folder.media.has(path)) media.delete(path)
  const gate = await checkLaidOver(folder, { texts, media }, options.now)
  const files = [...texts, ...media]
  if (!options.isTrial)
    for (const [path, bytes] of files) await writeWhole(join(options.root, path.replace('content/', '')), bytes)
  const others = files.map(([path]) => path).filter((path) => !path.startsWith('content/articles/'))
  return { ...saidOnce(articles, remarks), failures, others, gate }
}

/** What is to be said of most of many articles is said of all of them together. */
function saidOnce<Article extends { readonly remarks: readonly string[] }>(
  articles: readonly Article[],
  remarks: readonly string[],
) {
  const counts = grouped(articles.flatMap((article) => article.remarks.map((remark) => [remark, article])))
  const isOfMost = (remark: string) => (counts.get(remark)?.length ?? 0) > Math.max(10, articles.length / 2)
  const ofMost = Array.from(counts, ([remark, { length }]) => ({ remark, length })).filter((one) =>
    isOfMost(one.remark),
  )
  return {
    articles: articles.map((one) => ({ ...one, remarks: one.remarks.filter((remark) => !isOfMost(remark)) })),
    remarks: [...remarks, ...ofMost.map(({ remark, length }) => `${length} of ${articles.length} articles: ${remark}`)],
  }
}

/** With what the gate would have otherwise, where it can be changed without a word of theirs; and with the proof. */
async function mended(
  found: readonly NewArticle[],
  { folder, newcomers, options }: { folder: ContentFolder; newcomers: Newcomers; options: ImportOptions },
): Promise<ProvedArticle[]> {
  const articles = new Map(found.map(({ path, text }) => [path, Buffer.from(text)] as const))
  const texts = new Map([...newcomers.namedBy(found), ...articles])
  const { problems } = await checkLaidOver(folder, { texts, media: new Map() }, options.now)
  const byFile = grouped(problems.map((problem) => [problem.file, problem]))
  return found.map((article) => {
    const { text, rules, leftOut } = mendedOnTheWay(article.text, byFile.get(article.path) ?? [])
    if (rules.length === 0) return proved(article)
    const remarks = [...article.remarks, `changed as the gate asks: ${rules.join(', ')}`]
    const changed = proved({ ...article, text, remarks, leftOut: [...article.leftOut, ...leftOut] })
    // Where changes that keep their words take others along, as they end what stood around these, nothing is changed.
    return changed.words.lost.length > 0 ? proved(article) : changed
  })
}

/**
 * Sites keep files for texts that nobody has written, or translated, and for pages that list others.
 * @throws {NotAnArticleError} where there is no text, and the headline of none that only an export knows
 */
function mustHaveWords(article: Imported, name: string): Imported {
  const isEmpty = article.body.trim() === '' && article.media.length === 0
  if (isEmpty && (article.source === name || !article.title)) throw new NotAnArticleError(`${name} has no text`)
  return article
}

type ProvedArticle = NewArticle & { readonly words: WordsKept }

function proved(article: NewArticle): ProvedArticle {
  return { ...article, words: wordsKept(article) }
}

function outcomeOf(article: ProvedArticle, { texts }: ContentFolder, options: ImportOptions): Outcome {
  const before = texts.get(article.path)
  if (before && Buffer.from(before).toString() === article.text) return 'unchanged'
  if (article.words.lost.length > 0 && !options.allowsLoss) return 'lost words'
  return before && !options.isForced ? 'kept' : 'written'
}

/** What the gate would say if these files lay in the folder; of these files alone. */
async function checkLaidOver(
  folder: ContentFolder,
  { texts, media }: { texts: ReadonlyMap<string, Uint8Array>; media: ReadonlyMap<string, Uint8Array> },
  now: Date,
): Promise<GateReport> {
  const looked: [string, MediaFile][] = []
  // One after the other: a picture fills memory while it is decoded.
  for (const [path, bytes] of media) looked.push([path, await mediaIn(bytes, new Map())])
  const laidOver = {
    ...folder,
    texts: inOrderOfPaths(new Map([...folder.texts, ...texts])),
    media: inOrderOfPaths(new Map([...folder.media, ...looked])),
  }
  const report = await checkWithMemory(laidOver, { now, coverage: await cardCoverage() }, await memoryOfGate('gate'))
  const problems = report.problems.filter(({ file }) => texts.has(file) || media.has(file))
  return { ...report, problems, files: report.files.filter(({ path }) => texts.has(path)) }
}

/** What a file is called to those who gave it. */
function nameShown(path: string): string {
  return relative('', path).startsWith('..') ? path : relative('', path)
}

interface GivenFile extends Pick<ImportFile, 'place'> {
  readonly file: string
  readonly name: ImportFile['path']
  /** Whether it is a part of an export that holds no articles. */
  readonly isOther?: boolean
}

/** The file itself, or the files of a folder or an archive. */
async function withFiles(path: string, work: (files: readonly GivenFile[]) => Promise<void>): Promise<void> {
  const shown = nameShown(path)
  if ((await stat(path)).isDirectory()) return work(await filesBelow(path, shown))
  if (extname(path).toLowerCase() !== '.zip') {
    const place = join(foldersOfTexts(dirname(resolve(path))), basename(path))
    return work([{ file: path, name: shown, place }])
  }
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-import-'))
  try {
    await unpack(path, folder)
    await work(await filesBelow(folder, shown))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Those at the end of a path that programs make addresses of: whatever lies around is the editor's. */
function foldersOfTexts(folder: string): string {
  return (
    /(?:^|\/)((?:src\/)?(?:content|pages)(?:\/.*)?|source(?:\/_posts)?|src|docs|_posts|blog|site)$/.exec(folder)?.[1] ??
    ''
  )
}

const notArticles =
  /(?:^|\/)(?:node_modules|\.[^/]*|__MACOSX|package(?:-lock)?\.json|tsconfig\.json|(?:ads|humans|robots|security)\.txt)(?:\/|$)/

async function filesBelow(folder: string, name: string): Promise<GivenFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries
    .filter((entry) => entry.isFile() && isReadable(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !notArticles.test(file))
    .toSorted()
  // Medium's export tells of its writer too, beside posts/: who that is, from where and when, and what was read.
  const ofMedium = files
    .filter((file) => file.endsWith(mediumProfile))
    .map((file) => file.slice(0, -mediumProfile.length))
  return files.map((file) => ({
    file: join(folder, file),
    name: join(name, file),
    place: join(foldersOfTexts(resolve(folder)), file),
    isOther: ofMedium.some((root) => file.startsWith(root) && !file.startsWith(join(root, 'posts/'))),
  }))
}

const mediumProfile = join('profile', 'profile.html')

function reasonOf(error: unknown): string {
  if (error instanceof ImportError) return error.message
  if (!(error instanceof Error)) return String(error)
  return systemFault(error.message) ?? error.message
}
