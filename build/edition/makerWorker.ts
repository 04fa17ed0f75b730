import { parentPort, workerData } from 'node:worker_threads'
import { Stylesheet } from '../adapter/stylesheet.ts'
import type { Styles } from '../adapter/styledPage.ts'
import type { Draft, FileNotes, Order, WrittenFile } from './edition.ts'
import type { NextExport } from '../render/nextExport.ts'
import { PageMaker } from './pageMaker.ts'

export type Request =
  /** Where files are written, and what the edition before knows of them. */
  | { readonly ask: 'begin'; readonly folder: string; readonly notes: FileNotes }
  | { readonly ask: 'draft'; readonly orders: readonly Order[] }
  | { readonly ask: 'write'; readonly styles: Styles }

export type Answer =
  { readonly drafts: readonly Draft[] } | { readonly files: readonly WrittenFile[] } | { readonly error: unknown }

// Opened while the first request is still being put together.
const opened = Stylesheet.read(workerData as NextExport).then((stylesheet) => PageMaker.open(stylesheet))

parentPort?.on('message', (request: Request) => {
  void answer(request)
    .catch((error: unknown): Answer => ({ error }))
    .then((answered) => parentPort?.postMessage(answered))
})

async function answer(request: Request): Promise<Answer> {
  const maker = await opened
  switch (request.ask) {
    case 'begin':
      maker.begin(request.folder, request.notes)
      return { files: [] }
    case 'draft': {
      const drafts: Draft[] = []
      for (const order of request.orders) drafts.push(...(await maker.draft(order)))
      return { drafts }
    }
    case 'write':
      return { files: maker.write(request.styles) }
  }
}
