import { expect, test } from './fixtures.ts'
import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { random, type Random } from './publication/random.ts'
import { villageArticles } from './publication/village.ts'
import { writeVillage } from './publication/writeVillage.ts'
import { Trial } from './trial.ts'

/** What an editor may do between two builds, each to articles chosen by chance. */
const edits: Readonly<Record<string, (newsroom: Newsroom) => Promise<void>>> = {
  'a sentence': ({ change }) => change((text) => `${text}\nThe kettle was on.\n`),
  'a headline': ({ change, chance }) =>
    change((text) => text.replace(/^title: .*$/m, `title: A headline changed ${chance.below(1e6)} times`)),
  'a heading, a table and a note': ({ change }) =>
    change((text) => `${text}\n## Tides\n\n| a | b |\n| - | - |\n| 1 | 2[^n] |\n\n[^n]: At noon.\n`),
  'an update': ({ change }) =>
    change((text) => text.replace(/^(?:updatedAt: .*\n)?summary:/m, 'updatedAt: 2026-11-01T08:00Z\nsummary:')),
  'a draft': ({ change }) => change((text) => text.replace(/^title:/m, 'status: draft\ntitle:')),
  'a new article': ({ add }) => add(),
  'a draft published, with its pictures, its topic and its author': ({ file }) =>
    file('content/articles/secret-recipe.md', (text) => text.replace(/^status: draft\n/m, '')),
  'a file that grew': ({ file }) => file('content/media/bench-count.csv', (text) => text.repeat(20)),
  'a new name': ({ move, chance }) => move(`renamed-${chance.below(1e6)}`),
  'a deletion': ({ remove }) => remove(),
  'an author’s name': ({ file }) =>
    file('content/authors/ada-fennimore.yaml', (text) => text.replace(/^name: .*$/m, 'name: Ada Fennimore-Wren')),
  'a topic’s description': ({ file }) =>
    file('content/topics/tea.yaml', (text) => text.replace(/^description: .*$/m, 'description: All that is brewed.')),
  'the order of the front page': ({ file }) =>
    file('content/front.yaml', (text) =>
      text.replace(/^order: .*$/m, 'order: [bread-returns, four-thousand-buttons-and-one-zip]'),
    ),
  'the tagline': ({ file }) =>
    file('content/site.yaml', (text) => text.replace(/^tagline: .*$/m, 'tagline: News from the very end of the quay')),
  'that draft taken down again': ({ file }) =>
    file('content/articles/secret-recipe.md', (text) => text.replace(/^title:/m, 'status: draft\ntitle:')),
}

/** A content folder at work. */
class Newsroom {
  readonly chance: Random
  readonly #trial: Trial
  #added = 0

  constructor(trial: Trial, seed: number) {
    this.#trial = trial
    this.chance = random(seed)
  }

  readonly file = async (path: string, edit: (text: string) => string): Promise<void> => {
    const text = await readFile(this.#trial.path(path), 'utf8')
    await writeFile(this.#trial.path(path), edit(text))
  }

  readonly change = async (edit: (text: string) => string): Promise<void> => {
    await this.file(await this.#anArticle(), edit)
  }

  readonly add = async (): Promise<void> => {
    this.#added += 1
    const options = { count: 400, seed: 7, authors: ['ada-fennimore'], topics: ['tea', 'ferry'] }
    const article = villageArticles(options)[300 + this.#added]
    await writeFile(
      this.#trial.path('content', article?.path ?? ''),
      article?.text.replaceAll(/\]\(\/.*?\)/g, '](/)') ?? '',
    )
  }

  readonly move = async (name: string): Promise<void> => {
    const path = await this.#anArticle()
    const old = path.replace(/^content(.*)\.md$/, '$1/')
    await this.file(path, (text) => text.replace(/^title:/m, `aliases: [${old}]\nid: was-${name}\ntitle:`))
    await rename(this.#trial.path(path), this.#trial.path(`content/articles/${name}.md`))
  }

  readonly remove = async (): Promise<void> => {
    await rm(this.#trial.path(await this.#anArticle()))
  }

  /** One that was made up, which no other text relies on. */
  async #anArticle(): Promise<string> {
    const texts = await Promise.all(
      (await readdir(this.#trial.path('content/articles'))).map(async (name) => ({
        path: `content/articles/${name}`,
        text: await readFile(this.#trial.path('content/articles', name), 'utf8'),
      })),
    )
    const front = await readFile(this.#trial.path('content/front.yaml'), 'utf8')
    const free = texts.filter(
      ({ path, text }) =>
        !/^(?:aliases|id|status):/m.test(text) &&
        !front.includes(path.replace(/^.*\/(.*)\.md$/, '$1')) &&
        !texts.some((other) => other.text.includes(path.replace(/^content(.*)\.md$/, '$1/'))),
    )
    return this.chance.pick(free).path
  }
}

test('after any edits, a build that makes only what has changed makes what a clean build makes, to the byte', async () => {
  test.setTimeout(20 * 60_000)
  const trial = await Trial.make('editions', (folder) => writeVillage(folder, { published: 16 }))
  const newsroom = new Newsroom(trial, 20_261_122)
  await build(trial)
  const waiting = Object.keys(edits)
  for (let round = 0; waiting.length > 0; round += 1) {
    const chosen = waiting.splice(0, 3 + newsroom.chance.below(2))
    for (const name of chosen) await edits[name]?.(newsroom)
    await build(trial)
    const stepwise = await hashesBelow(trial.path('dist'))
    for (const path of ['dist', '.standfirst/state.json', '.standfirst/typed.json', '.standfirst/gate']) {
      await rm(trial.path(path), { recursive: true, force: true })
    }
    await build(trial)
    expect(stepwise, chosen.join(', ')).toEqual(await hashesBelow(trial.path('dist')))
  }
})

async function build(trial: Trial): Promise<void> {
  // Addresses come and go here, and words change, as no editor would have it.
  for (const path of ['content/urls.json', 'content/revisions']) {
    await rm(trial.path(path), { recursive: true, force: true })
  }
  const { code, output } = await trial.run('build')
  expect(output, output).not.toContain('Nothing has changed')
  expect(code, output).toBe(0)
}

async function hashesBelow(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const hashes = files.map(async (file) => {
    const hash = createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
    return [relative(folder, file), hash] as const
  })
  return Object.fromEntries(await Promise.all(hashes))
}
