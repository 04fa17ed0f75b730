import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import inject from 'light-my-request'
import type { Page, PageType } from '../../newsroom/pages.ts'
import type { CompiledSite } from '../compile/compileSite.ts'

/** https://nextjs.org/docs/app/api-reference/adapters/invoking-entrypoints */
type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  context: { readonly requestMeta: { readonly relativeProjectDir: string } },
) => Promise<void>

/** The route of Next's that makes pages of a type, as `app/` has it. */
const routes: Readonly<Record<PageType, string>> = {
  front: '/',
  article: '/articles/[slug]',
  topics: '/[...path]',
  topic: '/[...path]',
  authors: '/[...path]',
  author: '/[...path]',
  archive: '/[...path]',
  feeds: '/[...path]',
  search: '/[...path]',
  corrections: '/[...path]',
  history: '/[...path]',
  staticPage: '/[...path]',
  gone: '/[...path]',
  'not found': '/_not-found',
}

const require = createRequire(import.meta.url)

/** Asks Next's compiled routes for pages, as its server would. */
export class Renderer {
  readonly #files: CompiledSite['routes']

  constructor(files: CompiledSite['routes']) {
    this.#files = files
    // Next's code expects it where its own server puts it.
    Object.assign(globalThis, { AsyncLocalStorage })
  }

  /** @throws if Next does not answer with a page */
  async render({ path, type }: Page): Promise<string> {
    const route = routes[type]
    // Next goes by it to ask search engines to stay away.
    const status = type === 'not found' ? 404 : 200
    const { handler } = require(resolve(this.#files[route] ?? '')) as { handler: Handler }
    const { statusCode, payload } = await inject(
      (request, response) => {
        const context = { requestMeta: { relativeProjectDir: '.' } }
        response.statusCode = status
        handler(request, response as unknown as ServerResponse, context).catch((error: Error) =>
          response.destroy(error),
        )
      },
      { url: type === 'not found' ? route : path },
    )
    if (statusCode !== status) throw new Error(`Next answers ${statusCode} for ${path}`)
    return payload
  }
}
