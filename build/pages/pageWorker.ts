import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { EmbedPage } from '#components/EmbedPage.tsx'
import type { Article } from '../../newsroom/article.ts'
import { embedPath, searchPartPath, type PublishedFile } from '../../newsroom/paths.ts'
import { catalogue, pages, shareWithRoutes } from '../../newsroom/publication.ts'
import { searchPartFiles, searchPartsOf } from '../../newsroom/search/searchIndex.ts'
import { feedSources } from '../../newsroom/syndication/feed.ts'
import { feedFiles } from '../../newsroom/syndication/publishedFeeds.ts'
import { articleFiles, machineFiles } from '../../newsroom/syndication/publishedFiles.ts'
import type { CompiledSite } from '../compile/compileSite.ts'
import { styledPage, type Styles } from '../css/styledPage.ts'
import { Stylesheet } from '../css/stylesheet.ts'
import { type CompressionLevel, type FileNotes, writeCompressed, writeNew } from '../write/compressedFile.ts'
import { styleTypes, type FileType } from './pageType.ts'
import { redirectPage } from './redirectPage.ts'
import { Renderer } from './renderer.ts'
import { stripNext, type StrippedPage } from './stripNext.ts'
import { type Task, usualLevel } from './units.ts'

/** What every job needs to know. */
interface Place {
  readonly compiled: CompiledSite
  /** Where files are written. */
  readonly folder: string
}

export interface UnitJob extends Place {
  readonly task: Task
  /** What is known of files that are there already. */
  readonly known: FileNotes
}

/** A page that waits for the styles of its type. */
interface UnstyledPage {
  /** In `dist/`, where it stands already, without its styles. */
  readonly file: string
  readonly level: CompressionLevel
  readonly title: string
  /** A {@link PageNeeds} as JSON: most pages have the same. */
  readonly needs: string
}

/** What a page needs besides its HTML. */
export interface PageNeeds extends Pick<StrippedPage, 'usedSelectors' | 'scriptHashes' | 'scriptBytes' | 'fonts'> {
  readonly type: FileType
}

export interface MadeUnit {
  readonly pages: readonly UnstyledPage[]
  /** Of all other files of the unit. */
  readonly notes: FileNotes
}

export interface StyleJob extends Pick<Place, 'folder'> {
  readonly pages: readonly { readonly file: string; readonly type: FileType; readonly level: CompressionLevel }[]
  readonly styles: Styles
  readonly known: FileNotes
}

const feeds = new Map(feedSources(catalogue).map((source) => [source.path, source]))

let opened: Promise<{ readonly stylesheet: Stylesheet; readonly renderer: Renderer }> | undefined

async function open(compiled: CompiledSite) {
  shareWithRoutes()
  return { stylesheet: await Stylesheet.read(compiled.files), renderer: new Renderer(compiled.routes) }
}

/** Makes the files of a unit; its pages are finished by {@link stylePages}, once all pages have been seen. */
export async function makeUnit({ compiled, folder, task, known }: UnitJob): Promise<MadeUnit> {
  const { stylesheet, renderer } = await (opened ??= open(compiled))
  const usual = usualLevel(catalogue)
  const unstyled: UnstyledPage[] = []
  const notes: Record<string, FileNotes[string]> = {}

  function write(file: string, content: string, level: CompressionLevel): void {
    notes[file] = writeCompressed(folder, file, content, { level, known: known[file] })
  }
  /** For programs, which take their time, unless it is said how hard they are compressed. */
  function publish(files: Iterable<PublishedFile>, level: CompressionLevel = 'fast'): void {
    for (const { path, text } of files) write(path.slice(1), text, level)
  }
  function addPage(
    { path, type }: { path: string; type: FileType },
    html: string,
    level: CompressionLevel,
  ): StrippedPage {
    const page = stripNext(html, stylesheet)
    const { title, usedSelectors, scriptHashes, scriptBytes, fonts } = page
    const file = pageFile(path)
    writeNew(join(folder, file), page.html)
    const needs = JSON.stringify({ type, usedSelectors, scriptHashes, scriptBytes, fonts } satisfies PageNeeds)
    unstyled.push({ file, level, title, needs })
    return page
  }

  switch (task.kind) {
    case 'page': {
      const page = pages.get(task.path)
      if (!page) throw new Error(`there is no page ${task.path}`)
      const made = addPage(page, await renderer.render(page), task.level)
      // Only hosts of files alone, which compress by themselves, serve these: all others redirect.
      for (const file of task.oldFiles) write(file, redirectPage(page.path, made, catalogue.site.locale), 'none')
      if (page.type === 'article') {
        addPage({ path: embedPath(page.article.id), type: 'frame' }, framePage(page.article), usual)
        publish(articleFiles(catalogue, page.article))
      }
      break
    }
    case 'feed': {
      const source = feeds.get(task.path)
      if (!source) throw new Error(`there is no feed of ${task.path}`)
      publish(feedFiles(catalogue.site, source, new Date(task.now)))
      break
    }
    case 'search': {
      const made = searchPartFiles(searchPartsOf(catalogue.articles)[task.part] ?? [])
      const name = createHash('sha256')
        .update([...made.values()].join('\n'))
        .digest('hex')
        .slice(0, 16)
      publish(
        Array.from(made, ([file, text]) => ({ path: searchPartPath(name) + file, text })),
        usual,
      )
      break
    }
    case 'site':
      publish(machineFiles(catalogue, new Date(task.now)))
  }
  return { pages: unstyled, notes }
}

/** Gives pages that stand in the folder the styles of their type, and writes their compressed versions. */
export function stylePages({ folder, pages: unstyled, styles, known }: StyleJob): FileNotes {
  const notes = unstyled.map(({ file, type, level }) => {
    const html = styledPage(readFileSync(join(folder, file)), styles[styleTypes[type]] ?? '')
    return [file, writeCompressed(folder, file, html, { level, known: known[file] })] as const
  })
  return Object.fromEntries(notes)
}

export { leaksIn } from '../leaks/leaks.ts'

/** Where a page lies in `dist/`. */
function pageFile(path: string): string {
  return (path.endsWith('/') ? `${path}index.html` : path).slice(1)
}

/** The page of an article that other sites show in a frame: docs/decisions/0010 */
function framePage(article: Article): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(createElement(EmbedPage, { site: catalogue.site, article }))}`
}
