import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Trial } from './trial.ts'

/** The two texts of the article that the tests edit: an edition made of the one differs from one made of the other. */
export type Wording = 'first' | 'second'

/** The article that is edited; its words are in several files of an edition. */
export const editedPage = '/articles/kremlin-dismisses-us-envoys/'

/** A publication that is built many times: of a few articles, and at one moment whatever the clock says. */
export class SmallPublication {
  readonly trial: Trial
  readonly #article: string
  readonly #words: string

  private constructor(trial: Trial, article: string, words: string) {
    this.trial = trial
    this.#article = article
    this.#words = words
  }

  static async make(name: string): Promise<SmallPublication> {
    const trial = await Trial.make(name, (folder) => cp('content', `${folder}/content`, { recursive: true }))
    const article = trial.path('content', `${editedPage.slice(1, -1)}.md`)
    const words = await readFile(article, 'utf8')
    for (let number = 1; number <= 4; number += 1) {
      const other = words.replace(/^title: .*$/m, `title: Story number ${number}`)
      await writeFile(trial.path(`content/articles/story-number-${number}.md`), other)
    }
    return new SmallPublication(trial, article, words)
  }

  async write(wording: Wording): Promise<void> {
    // It goes back and forth, as no editor may with what was published.
    await rm(this.trial.path('content/revisions'), { recursive: true, force: true })
    const added = wording === 'first' ? '' : '\n\nA paragraph that was added.\n'
    await writeFile(this.#article, this.#words.trimEnd() + (added || '\n'))
  }

  start(env: Readonly<Record<string, string>> = {}): RunningBuild {
    return new RunningBuild(this.trial, env)
  }

  /** One hash of every file of `dist/` and its path. */
  async edition(): Promise<string> {
    const dist = this.trial.path('dist')
    const entries = await readdir(dist, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
    const hash = createHash('sha256')
    for (const file of files.toSorted())
      hash
        .update(`${file}\0`)
        .update(await readFile(file))
        .update('\0')
    return hash.digest('base64')
  }

  /** Everything in the folders a build works in that is neither a source, an edition nor a cache. */
  async leftovers(): Promise<string[]> {
    const known = new Set(['.contentlayer', '.next', '.standfirst', 'content', 'dist', 'next-env.d.ts'])
    const top = (await readdir(this.trial.folder)).filter((name) => !known.has(name) && !this.trial.has(name))
    await mkdir(this.trial.path('.standfirst'), { recursive: true })
    const below = await Promise.all(
      [
        'content',
        '.standfirst',
        '.standfirst/cards',
        '.standfirst/media',
        '.standfirst/fonts',
        '.standfirst/deploy',
      ].map(async (folder) => {
        const names = await readdir(this.trial.path(folder)).catch(() => [])
        return names.filter((name) => isTemporary(name)).map((name) => join(folder, name))
      }),
    )
    return [...top, ...below.flat()]
  }
}

/** By any name a file could be given on its way: hidden, numbered, or what is only there while a build is at work. */
function isTemporary(name: string): boolean {
  return /^\.|\.\d+(?:\.gone)?$|-\d{3,}$|lock|^typing$/.test(name)
}

/** A build on its way. */
export class RunningBuild {
  readonly ended: Promise<number | null>
  readonly #child
  #printed = ''

  constructor(trial: Trial, env: Readonly<Record<string, string>>) {
    this.#child = trial.spawn('build', [], { SOURCE_DATE_EPOCH: '1795352400', ...env })
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        this.#printed += chunk.toString()
      })
    }
    this.ended = new Promise((resolve) => {
      this.#child.on('close', resolve)
    })
  }

  get printed(): string {
    return this.#printed
  }

  /** Tells the build, or with it everything it has started, to end. */
  signal(signal: NodeJS.Signals, whom: 'build' | 'all' = 'all'): void {
    const { pid } = this.#child
    if (pid === undefined || this.#child.exitCode !== null) return
    process.kill(whom === 'all' ? -pid : pid, signal)
  }
}
