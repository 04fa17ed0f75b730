import { resolve } from 'node:path'
import type { ReactElement, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import RootLayout, { metadata, viewport } from '#app/layout.tsx'
import NotFoundRoute, { metadata as notFoundMetadata } from '#app/not-found.tsx'
import { headElements, type HeadSource } from './nextMetadata.ts'
import { pagesOfApp } from './routes.ts'

const root: HeadSource = { metadata, viewport }

/** Renders pages as Next's export does, without what Next needs to render them again in a browser. */
export interface Renderer {
  /** The paths of all pages. */
  readonly paths: readonly string[]
  render(path: string): Promise<string>
  renderNotFound(): Promise<string>
}

/** @param app the folder of routes */
export async function openRenderer(app = resolve('app')): Promise<Renderer> {
  const pages = new Map((await pagesOfApp(app)).map((page) => [page.path, page]))
  return {
    paths: [...pages.keys()],
    async render(path) {
      const page = pages.get(path)
      if (!page) throw new Error(`no route makes ${path}`)
      const { module, params } = page
      const props = { params: Promise.resolve(params) }
      const own: HeadSource = {
        metadata: module.metadata ?? (await module.generateMetadata?.(props)),
        viewport: module.viewport,
      }
      return documentOf(await headElements(path, [root, own]), await module.default(props))
    },
    async renderNotFound() {
      const head = await headElements('/404', [root, { metadata: notFoundMetadata, viewport: undefined }])
      // Next's own: https://nextjs.org/docs/app/api-reference/file-conventions/not-found
      const noIndex = <meta key="noindex" name="robots" content="noindex" />
      return documentOf([noIndex, ...head], <NotFoundRoute />)
    },
  }
}

function documentOf(head: readonly ReactElement[], page: ReactNode): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(
    <>
      {head}
      <RootLayout>{page}</RootLayout>
    </>,
  )}`
}
