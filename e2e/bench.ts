import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { villageArticles } from './publication/village.ts'
import { fail, readInvocation } from '../commands/invocation.ts'
import { makeFonts } from '../assets/fonts/fonts.ts'
import { PublicationError } from '../system/faults.ts'
import { peakMemory } from './peakMemory.ts'
import { Trial } from './trial.ts'

/** It was asked for what cannot be measured. */
class BenchError extends PublicationError {
  override name = 'BenchError'
}

/** What one build took. */
interface Measured {
  readonly articles: number
  readonly build: 'cold' | 'first edit' | 'one edit' | 'nothing changed'
  readonly seconds: number
  /** By the names the build gives them. */
  readonly stages: Readonly<Record<string, number>>
  readonly millisecondsPerArticle: number
  /** Of all its processes together; 0 where the system does not say. */
  readonly peakMegabytes: number
  readonly files: number
  readonly megabytes: number
}

const topics = Array.from({ length: 40 }, (_, index) => `topic-${index + 1}`)
const authors = Array.from({ length: 50 }, (_, index) => `writer-${index + 1}`)

/** `npm run bench`: what a build takes for made-up publications of several sizes. */
async function bench(): Promise<void> {
  const values = readInvocation({
    articles: { type: 'string', default: '10,100,1000,10000' },
    json: { type: 'boolean', default: false },
  })
  const sizes = values.articles.split(',').map(Number)
  if (sizes.some((articles) => !Number.isInteger(articles) || articles < 1 || articles > 11_520)) {
    throw new BenchError(`--articles ${values.articles}; allowed: whole numbers from 1 to 11520, with commas between`)
  }
  // Copies of the project take them along: a fresh clone has none yet.
  await makeFonts()
  const all: Measured[] = []
  const trials: Trial[] = []
  for (const articles of sizes) {
    const trial = await Trial.make(`bench-${articles}`, (folder) => writePublication(folder, articles), false)
    // What no page had before, such as the first box of corrections, changes the styles of all pages of that type.
    for (const build of ['cold', 'first edit', 'one edit', 'nothing changed'] as const) {
      if (build === 'first edit') await edit(trial, 1 / 2)
      if (build === 'one edit') await edit(trial, 2 / 3)
      const measured = await measure(trial, { articles, build })
      all.push(measured)
      if (!values.json) console.log(rowsOf(measured).join('\n'))
    }
    trials.push(trial)
  }
  // Not before: some file systems take longer to make files after many were removed.
  for (const { folder } of trials) await rm(folder, { recursive: true, force: true })
  if (values.json) console.log(JSON.stringify(all, null, 2))
}

/** Articles of 400 to 900 words on 40 topics by 50 authors, the same each time. */
async function writePublication(folder: string, count: number): Promise<void> {
  const write = async (path: string, text: string) => {
    const file = join(folder, 'content', path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  await write(
    'site.yaml',
    'name: The Long Run\ntagline: News by the thousand\ndescription: A made-up publication to measure builds with.\n' +
      'url: https://village.example\nlanguage: en-GB\ntimeZone: Europe/London\n',
  )
  for (const [index, name] of authors.entries()) await write(`authors/${name}.yaml`, `name: Writer ${index + 1}\n`)
  for (const [index, name] of topics.entries()) {
    await write(`topics/${name}.yaml`, `name: Topic ${index + 1}\ndescription: All that is number ${index + 1}.\n`)
  }
  for (const { path, text } of villageArticles({ count, seed: 1, authors, topics })) await write(path, text)
}

/** @param place of the article among all, between 0 and 1 */
async function edit(trial: Trial, place: number): Promise<void> {
  const names = (await readdir(trial.path('content/articles'))).toSorted()
  const name = names[Math.floor(names.length * place)] ?? ''
  const file = trial.path('content/articles', name)
  const text = await readFile(file, 'utf8')
  const correction = 'corrections: [{ date: 2026-11-22, text: The kettle boiled after all. }]'
  await writeFile(file, `${text.replace(/^title:/m, `${correction}\ntitle:`)}\nAnd then the kettle boiled.\n`)
}

async function measure(trial: Trial, { articles, build }: Pick<Measured, 'articles' | 'build'>): Promise<Measured> {
  const start = performance.now()
  const child = trial.spawn('build')
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const memory = peakMemory(child.pid ?? 0)
  const code = await new Promise((resolve) => {
    child.on('close', resolve)
  })
  const seconds = (performance.now() - start) / 1000
  if (code !== 0) throw new Error(`the build of ${articles} articles failed:\n${output}`)
  const stages = [...output.matchAll(/^(\S.*) …\n {2}done in ([\d.]+) s$/gm)]
  return {
    articles,
    build,
    seconds,
    stages: Object.fromEntries(stages.map(([, name, time]) => [name, Number(time)])),
    millisecondsPerArticle: (seconds * 1000) / articles,
    peakMegabytes: Math.round((await memory.end()) / 1e6),
    ...(await sizeOf(trial.path('dist'))),
  }
}

async function sizeOf(folder: string): Promise<Pick<Measured, 'files' | 'megabytes'>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  let bytes = 0
  for (const { parentPath, name } of files) bytes += (await stat(join(parentPath, name))).size
  return { files: files.length, megabytes: Math.round(bytes / 1e6) }
}

function rowsOf({ articles, build, seconds, stages, ...rest }: Measured): string[] {
  const { millisecondsPerArticle, peakMegabytes, files, megabytes } = rest
  return [
    `${String(articles).padStart(6)} articles, ${build.padEnd(15)} ${seconds.toFixed(1).padStart(7)} s ` +
      `${millisecondsPerArticle.toFixed(1).padStart(8)} ms an article ${String(peakMegabytes).padStart(6)} MB of memory ` +
      `${String(files).padStart(7)} files ${String(megabytes).padStart(5)} MB`,
    ...Object.entries(stages).map(
      ([name, time]) => `${' '.repeat(17)}${name.padEnd(28)} ${time.toFixed(1).padStart(6)} s`,
    ),
  ]
}

await bench().catch(fail)
