import { parentPort, workerData } from 'node:worker_threads'
import { Stylesheet } from '../adapter/stylesheet.ts'
import type { Styles } from '../adapter/styledPage.ts'
import type { Draft, FileNotes, Order, WrittenFile } from './edition.ts'
import type { NextExport } from '../render/nextExport.ts'
import { PageMaker } from './pageMaker.ts'

/** What a maker needs from the start. */
export interface MakerData {
  /** Where files are written. */
  readonly folder: string
  /** What the edition before knows of files. */
  readonly notes: FileNotes
  readonly exported: NextExport
}

export type Request =
  { readonly ask: 'draft'; readonly orders: readonly Order[] } | { readonly ask: 'write'; readonly styles: Styles }

export type Answer =
  { readonly drafts: readonly Draft[] } | { readonly files: readonly WrittenFile[] } | { readonly error: unknown }

const { folder, notes, exported } = workerData as MakerData
// Opened while the first request is still being put together.
const opened = Stylesheet.read(exported).then((stylesheet) => PageMaker.open(folder, notes, stylesheet))

parentPort?.on('message', (request: Request) => {
  void answer(request)
    .catch((error: unknown): Answer => ({ error }))
    .then((answered) => parentPort?.postMessage(answered))
})

async function answer(request: Request): Promise<Answer> {
  const maker = await opened
  switch (request.ask) {
    case 'draft': {
      const drafts: Draft[] = []
      for (const order of request.orders) drafts.push(...(await maker.draft(order)))
      return { drafts }
    }
    case 'write':
      return { files: maker.write(request.styles) }
  }
}
