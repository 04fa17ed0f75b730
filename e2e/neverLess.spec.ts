import { rm } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from './fixtures.ts'
import { startSiteServer } from '../server/siteServer.ts'
import { editedPage, SmallPublication, type Wording } from './smallPublication.ts'

test.describe.configure({ timeout: 900_000 })

const rounds = 20

test('a build that is killed at any moment leaves the last whole edition, always served, and the next one mends all', async () => {
  const publication = await SmallPublication.make('killed')
  const wordings = ['second', 'first'] as const
  const editions = new Map<Wording, string>()
  let whole = 0
  for (const wording of wordings) {
    await publication.write(wording)
    const begun = performance.now()
    const build = publication.start()
    expect(await build.ended, build.printed).toBe(0)
    whole = performance.now() - begun
    editions.set(wording, await publication.edition())
  }
  expect(editions.get('first')).not.toBe(editions.get('second'))

  const server = await startSiteServer(publication.trial.path('dist'), 0)
  const visitor = new Visitor(server.url)
  const random = seeded(7)
  let standing: Wording = 'first'
  const seen: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    // Next takes as long again.
    const isWithNext = round % 8 === 5
    if (isWithNext) await rm(publication.trial.path('.standfirst/compiled.json'), { force: true })
    const wanted: Wording = standing === 'first' ? 'second' : 'first'
    await publication.write(wanted)
    const build = publication.start()
    await wait(((round + random()) / rounds) * whole * (isWithNext ? 2 : 1.1))
    build.signal('SIGKILL')
    await build.ended
    const edition = await publication.edition()
    const found = wordings.find((wording) => editions.get(wording) === edition)
    seen.push(found ?? 'neither')
    expect(found, `round ${round}: dist/ is a whole edition; before: ${seen.join(', ')}`).toBeDefined()
    standing = found ?? standing
  }
  expect(await visitor.leave()).toEqual([])
  await server.close()

  await publication.write('first')
  const last = publication.start()
  expect(await last.ended, last.printed).toBe(0)
  expect(await publication.edition()).toBe(editions.get('first'))
  expect(await publication.leftovers()).toEqual([])

  for (const name of ['dist', '.next', '.contentlayer', '.standfirst']) {
    await rm(publication.trial.path(name), { recursive: true })
  }
  const clean = publication.start()
  expect(await clean.ended, clean.printed).toBe(0)
  expect(await publication.edition()).toBe(editions.get('first'))
  test
    .info()
    .annotations.push({ type: 'killed builds', description: `${Math.round(whole)} ms each: ${seen.join(', ')}` })
})

/** Somebody who reads two pages all the while, one after the other. */
class Visitor {
  readonly #complaints: string[] = []
  readonly #reading: Promise<void>
  #hasLeft = false
  #looks = 0

  constructor(url: string) {
    this.#reading = this.#read(url)
  }

  /** @returns what was missing */
  async leave(): Promise<string[]> {
    this.#hasLeft = true
    await this.#reading
    expect(this.#looks).toBeGreaterThan(rounds)
    return this.#complaints
  }

  async #read(url: string): Promise<void> {
    while (!this.#hasLeft) {
      const path = this.#looks % 2 === 0 ? '/' : editedPage
      const response = await fetch(url + path)
      const text = await response.text()
      if (!response.ok || !text.includes('</h1>')) this.#complaints.push(`${path}: ${response.status}`)
      this.#looks += 1
      await wait(20)
    }
  }
}

/** The same numbers from 0 to 1 each time: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
