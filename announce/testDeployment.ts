import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildCatalogue } from '../newsroom/catalogue.ts'
import type { Documents } from '../newsroom/documents.ts'
import { feedFileNames, type PublishedFile } from '../newsroom/paths.ts'
import { publishedFiles } from '../newsroom/syndication/publishedFiles.ts'
import { someDocuments } from '../newsroom/testDocuments.ts'
import { announce, type Options } from './announcement.ts'
import { usualPatience } from './withRetries.ts'
import { type Asked, startTestServer, type TestAnswer, type TestServer } from './testServer.ts'

/** The day after the article of the test documents. */
export const now = new Date('2026-05-02T12:00:00Z')

/** A public address, so that the build is for the public; the server on this machine takes its place. */
const publicUrl = 'https://lantern.news'

interface Build {
  readonly documents?: Partial<Documents>
  readonly isPreview?: boolean
  /** When the feeds last changed; null for a publication without a hub. */
  readonly feedsUpdated?: string | null
}

/** A publication in `dist/`, a server it is deployed to, and IndexNow and a hub on the same server. */
export class Deployment {
  readonly server: TestServer
  /** What the command printed. */
  readonly said: string[] = []
  /** How long it would have waited before each new attempt, in milliseconds. */
  readonly waits: number[] = []
  readonly #folder: string
  readonly #live: Map<string, string>
  #built: readonly PublishedFile[] = []

  private constructor(server: TestServer, folder: string, live: Map<string, string>) {
    this.server = server
    this.#folder = folder
    this.#live = live
  }

  /** @param answers of `/indexnow` and `/hub` to each message in turn, the last from then on; usually they are content */
  static async start(answers: Readonly<Record<string, readonly TestAnswer[]>> = {}): Promise<Deployment> {
    const live = new Map<string, string>()
    const counts = new Map<string, number>()
    const server = await startTestServer(({ path, method }) => {
      if (method === 'POST') {
        const count = counts.get(path) ?? 0
        counts.set(path, count + 1)
        const inTurn = answers[path] ?? [{ status: 200 }]
        return inTurn[Math.min(count, inTurn.length - 1)] ?? { status: 500 }
      }
      const text = live.get(path)
      return text === undefined ? { status: 404 } : { status: 200, text }
    })
    return new Deployment(server, await mkdtemp(join(tmpdir(), 'announce-')), live)
  }

  async build({ documents, isPreview = false, feedsUpdated = '2026-05-01T00:00:00Z' }: Build = {}): Promise<void> {
    await rm(this.#dist, { recursive: true, force: true })
    const catalogue = buildCatalogue(someDocuments(documents), { siteUrl: publicUrl, isPreview })
    const names: readonly string[] = Object.values(feedFileNames)
    // Feeds with dates of this test's own.
    const others = [...publishedFiles(catalogue, now)].filter(
      // Nor the files beside articles, which no announcement reads: to write tens of thousands takes a busy machine minutes.
      ({ path }) => !names.includes(path.replace(/^.*\//, '')) && !path.startsWith('/articles/'),
    )
    const feeds = feedsUpdated === null ? [] : testFeeds(`${this.server.url}/hub`, feedsUpdated)
    this.#built = [...others, ...feeds].map(({ path, text }) => ({
      path,
      text: text.replaceAll(publicUrl, this.server.url),
    }))
    for (const { path, text } of this.#built) {
      await mkdir(dirname(join(this.#dist, path)), { recursive: true })
      await writeFile(join(this.#dist, path), text)
    }
  }

  /** Brings what was built to the server. */
  deploy(): void {
    this.#live.clear()
    for (const { path, text } of this.#built) this.#live.set(path, text)
  }

  async buildAndDeploy(build: Build = {}): Promise<void> {
    await this.build(build)
    this.deploy()
  }

  /** Runs the command, by a clock for which nobody waits. */
  announce(options: Partial<Options> = {}): Promise<void> {
    const sleep = (ms: number) => Promise.resolve(this.waits.push(ms))
    return announce({
      dist: this.#dist,
      memory: this.memory,
      selection: 'new',
      isDryRun: false,
      endpoint: `${this.server.url}/indexnow`,
      patience: { ...usualPatience, now: () => now, sleep },
      say: (line) => this.said.push(line.replaceAll(this.server.url, '')),
      ...options,
    })
  }

  get #dist(): string {
    return join(this.#folder, 'dist')
  }

  get memory(): string {
    return join(this.#folder, 'work', 'announced.json')
  }

  /** The messages to IndexNow, each as the paths of its pages. */
  get pagesTold(): string[][] {
    const messages = this.sentTo('/indexnow').map(({ body }) => JSON.parse(body) as { urlList: string[] })
    return messages.map(({ urlList }) => urlList.map((url) => url.replace(this.server.url, '')))
  }

  /** The paths of the feeds the hub was told of. */
  get feedsTold(): string[] {
    const urls = this.sentTo('/hub').map(({ body }) => new URLSearchParams(body).get('hub.url') ?? '')
    return urls.map((url) => url.replace(this.server.url, ''))
  }

  sentTo(path: string): Asked[] {
    return this.server.asked.filter((asked) => asked.path === path)
  }

  async stop(): Promise<void> {
    await this.server.close()
    await rm(this.#folder, { recursive: true, force: true })
  }
}

/** The front page's feed in each format. */
function testFeeds(hub: string, updated: string): PublishedFile[] {
  const rssDate = new Date(updated).toUTCString()
  return [
    {
      path: '/atom.xml',
      text: `<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="${publicUrl}/atom.xml"/><link rel="hub" href="${hub}"/><updated>${updated}</updated><entry><updated>2020-01-01T00:00:00Z</updated></entry></feed>`,
    },
    {
      path: '/rss.xml',
      text: `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><atom:link rel="self" href="${publicUrl}/rss.xml"/><atom:link rel="hub" href="${hub}"/><item><pubDate>${rssDate}</pubDate></item></channel></rss>`,
    },
    {
      path: '/feed.json',
      text: JSON.stringify({
        feed_url: `${publicUrl}/feed.json`,
        hubs: [{ type: 'WebSub', url: hub }],
        items: [{ date_published: '2020-01-01T00:00:00Z', date_modified: updated }],
      }),
    },
  ]
}
