import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { watch } from 'chokidar'
import { build } from 'esbuild'
import { toSlug } from '../gate/addressFormat.ts'
import { checkHouseStyle } from '../gate/houseStyle.ts'
import { placeOf } from '../gate/places.ts'
import type { Catalogue } from '../newsroom/catalogue.ts'
import { pictureFormats } from '../newsroom/media.ts'
import { PublicationError } from '../system/faults.ts'
import { workPath } from '../system/files.ts'
import { catalogueOf } from './documents.ts'
import { Desk, DeskError, type Draft } from './desk.ts'
import { listPage } from './listPage.tsx'
import { deskPages } from './pages.tsx'
import { previewPage, previewStyles, type Look } from './preview.tsx'
import { proofFolder } from './proof/proofCard.ts'
import { noProofPage, proofPage } from './proof/proofPage.tsx'
import { publish } from './publish.ts'
import { publishPage } from './publishPage.tsx'
import { Uploads } from './uploads.ts'
import { checkRequest, deskPolicy, previewPolicy, readBody } from './requests.ts'
import { withOwnPlaces } from '../system/stacks.ts'

/** The desk while it is open. */
export interface OpenDesk {
  readonly url: string
  readonly close: () => Promise<void>
}

/** What is answered. */
interface Answer {
  readonly status?: number
  readonly type: string
  readonly body: string | Buffer
  readonly policy?: string
  readonly location?: string
}

const html = 'text/html; charset=utf-8'

/** Opens the desk on this machine, for nobody else. @param port 0 for any that is free */
export async function openDesk(port: number): Promise<OpenDesk> {
  const desk = new Desk()
  const uploads = new Uploads(desk)
  const scripts = await bundle()
  const watcher = watch('content', { ignoreInitial: true }).on('all', () => desk.forget())
  const hosts: string[] = []
  const server = createServer((request, response) => {
    answerTo(request, { desk, uploads, scripts, hosts })
      .catch(refusal)
      .then((answer) => send(response, answer))
      .catch(() => response.destroy())
  })
  const actual = await listen(server, port)
  hosts.push(...['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${actual}`))
  return {
    url: `http://localhost:${actual}/desk/`,
    async close() {
      await watcher.close()
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new DeskError(500, `The desk cannot use port ${port}: ${error.message}`)))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

async function bundle(): Promise<Context['scripts']> {
  const { outputFiles } = await build({
    entryPoints: ['editor.tsx', 'proof.ts', 'publish.ts', 'import.tsx'].map((name) => `desk/client/${name}`),
    outdir: '.',
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    target: ['chrome123', 'firefox128', 'safari17.5'],
  })
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]))
}

interface Context {
  readonly desk: Desk
  readonly uploads: Uploads
  /** By their names. */
  readonly scripts: ReadonlyMap<string, string>
  readonly hosts: readonly string[]
}

async function answerTo(request: IncomingMessage, { desk, uploads, scripts, hosts }: Context): Promise<Answer> {
  checkRequest(request, hosts)
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  if (request.method === 'POST') {
    const action = pathname.replace(/^\/desk\/api\//, '')
    const body = await readBody(request)
    const [, use] = /^import\/([\w-]+)$/.exec(action) ?? []
    return toJson(await (use ? uploads.act(use, searchParams, body) : act(desk, action, searchParams, body)))
  }
  const [, area = '', ...rest] = namesIn(pathname)
  const script = scripts.get(area)
  if (script !== undefined) return { type: 'text/javascript; charset=utf-8', body: script }
  switch (area) {
    case 'import': {
      const batch = searchParams.get('progress')
      if (batch !== null) return toJson({ said: uploads.progressOf(batch) })
      return deskPage(async (nonce) => deskPages.import(await uploads.begin(), nonce))
    }
    case 'publish':
      return deskPage((nonce) => publishPage(desk, nonce))
    case 'desk.css':
      return { type: 'text/css; charset=utf-8', body: await readFile('desk/client/desk.css') }
    case 'fonts':
      return { type: 'font/woff2', body: await file(workPath('fonts'), rest) }
    case 'media':
      return { type: pictureType(rest[0] ?? ''), body: await file('content/media', rest), policy: previewPolicy }
    case 'preview':
      return preview(desk, rest, searchParams)
    case 'proof':
      return proof(desk, rest)
    case 'new': {
      const title = searchParams.get('title') ?? ''
      const location = `/desk/articles/${toSlug(title) ?? 'article'}/?title=${encodeURIComponent(title)}`
      return { status: 303, type: html, body: '', location }
    }
    case '':
      if (pathname === '/desk/') return deskPage((nonce) => listPage(desk, searchParams, nonce))
      return { status: 307, type: html, body: '', location: '/desk/' }
    default:
      if (!pathname.endsWith('/')) return { status: 307, type: html, body: '', location: `${pathname}/` }
      return deskPage((nonce) =>
        deskPages.editor(desk, pathOf(area, rest), { title: searchParams.get('title') ?? '', nonce }),
      )
  }
}

/** The parts of an address, as they are meant. */
function namesIn(pathname: string): string[] {
  try {
    return pathname
      .slice(1)
      .split('/')
      .map((part) => decodeURIComponent(part))
  } catch {
    throw new DeskError(404, 'There is no such page.')
  }
}

/** The file an address of the desk is about. */
function pathOf(area: string, [stem = '', ...more]: readonly string[]): string {
  const paths = ['md', 'yaml'].map((extension) => `content/${area}${stem && `/${stem}`}.${extension}`)
  const path = paths.find((one) => !('rule' in placeOf(one)))
  if (path === undefined || /[/\\]/.test(area + stem) || more.join('') !== '')
    throw new DeskError(404, 'There is no such page.')
  return path
}

/** What pages of the desk ask for: each is a change, or a look at what would be. */
async function act(desk: Desk, action: string, query: URLSearchParams, body: Buffer): Promise<unknown> {
  if (action === 'picture' || action === 'document') {
    return { src: await desk.addMedia(action, query.get('name') ?? '', body) }
  }
  const sent = JSON.parse(body.toString()) as Readonly<Record<string, unknown>>
  const [path = '', text = '', base = '', name = ''] = ['path', 'text', 'base', 'name'].map((key) => {
    const value = sent[key]
    return typeof value === 'string' ? value : ''
  })
  const draft: Draft = { path, text, base }
  if (action.startsWith('publish/')) return publish(desk, action.slice('publish/'.length), sent)
  switch (action) {
    case 'check': {
      const { base: savedBase, saved } = await desk.look(draft.path)
      if (draft.text === saved) await desk.discard(draft.path)
      else await desk.keep(draft)
      return {
        problems: await desk.problemsOf(draft),
        isStale: savedBase !== draft.base && draft.text !== saved,
        saved,
        savedBase,
      }
    }
    case 'save':
      return desk.save(draft)
    case 'discard':
      await desk.discard(draft.path)
      return desk.open(draft.path)
    case 'rename':
      return { path: await desk.rename(path, name) }
    default:
      throw new DeskError(404, 'There is nothing of that name to do.')
  }
}

async function preview(desk: Desk, [area = '', ...rest]: readonly string[], query: URLSearchParams): Promise<Answer> {
  if (area === 'screen.css' || area === 'print.css') {
    return { type: 'text/css; charset=utf-8', body: await previewStyles(area === 'print.css' ? 'print' : 'screen') }
  }
  const path = pathOf(area, rest)
  const draft = await desk.draftOf(path)
  const folder = await desk.folder(...(draft ? [draft] : []))
  const look: Look = {
    theme: query.get('theme') === 'dark' ? 'dark' : 'light',
    medium: query.get('medium') === 'print' ? 'print' : 'screen',
  }
  const body = previewPage(catalogueOf(folder, new Date()), path, look)
  if (body === undefined) throw new DeskError(404, 'This has no page of its own.')
  return { type: html, body, policy: previewPolicy }
}

/** The proof sheet of an article, or the card that is drawn for it. */
async function proof(desk: Desk, [name = '', picture = '', ...rest]: readonly string[]): Promise<Answer> {
  const path = pathOf('articles', [name])
  if (picture !== '')
    return { type: pictureType(picture), body: await file(proofFolder(name, 'cards'), [picture, ...rest]) }
  const opened = await desk.open(path)
  const now = new Date()
  const folder = await desk.folder(opened)
  const report = await desk.judge(folder, { showsAll: true, checkStyle: checkHouseStyle })
  const catalogue = shownOf(folder, now)
  if (catalogue instanceof Error) return deskPage(async (nonce) => noProofPage(path, catalogue, report.problems, nonce))
  const article = catalogue.articles.find((one) => one.slug === name)
  if (!article || opened.text === '') throw new DeskError(404, 'There is no such article.')
  const problems = report.problems.filter((problem) => problem.file === path)
  return deskPage((nonce) => proofPage({ catalogue, article, now }, problems, nonce))
}

/** The publication as it would be, or what makes that impossible, such as an address of the site that is none. */
function shownOf(...content: Parameters<typeof catalogueOf>): Catalogue | Error {
  try {
    return catalogueOf(...content)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

async function deskPage(body: (nonce: string) => Promise<string>): Promise<Answer> {
  const nonce = randomBytes(16).toString('base64')
  return { type: html, body: await body(nonce), policy: deskPolicy(nonce) }
}

function toJson(value: unknown): Answer {
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(value) }
}

function refusal(error: unknown): Answer {
  if (error instanceof DeskError) return { ...toJson({ error: error.message }), status: error.status }
  const message = error instanceof PublicationError || error instanceof SyntaxError ? error.message : String(error)
  if (!(error instanceof SyntaxError)) console.error(withOwnPlaces(error))
  return { ...toJson({ error: message }), status: error instanceof SyntaxError ? 400 : 500 }
}

/** A file of a folder, by a name that is no way out of it. */
async function file(folder: string, [name = '', ...more]: readonly string[]): Promise<Buffer> {
  if (more.length > 0 || !/^[^/\\]+$/.test(name) || name.startsWith('.'))
    throw new DeskError(404, 'There is no such file.')
  return readFile(`${folder}/${name}`).catch(() => {
    throw new DeskError(404, 'There is no such file.')
  })
}

function pictureType(name: string): string {
  const format = pictureFormats.get(name.replace(/^.*\./, '').toLowerCase())
  return format ? `image/${format}` : 'application/octet-stream'
}

function send(
  response: ServerResponse,
  { status = 200, type, body, policy = "default-src 'none'", location }: Answer,
): void {
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    ...(location !== undefined && { location }),
  })
  response.end(body)
}
