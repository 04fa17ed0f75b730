import { createHash } from 'node:crypto'
import { articlePath, embedPath } from '../../newsroom/paths.ts'
import { catalogue } from '../../newsroom/publication.ts'
import { feedSources, type FeedSource } from '../../newsroom/syndication/feeds/feed.ts'
import { feedFiles } from '../../newsroom/syndication/feeds/publishedFeeds.ts'
import type { PublishedFile } from '../../newsroom/syndication/publishedFile.ts'
import { articleFiles, machineFiles } from '../../newsroom/syndication/publishedFiles.ts'
import { embedPage } from '../adapter/embedPage.tsx'
import { parseRendered } from '../adapter/parseRendered.ts'
import { plainPage } from '../adapter/plainPage.ts'
import { redirectPage } from '../adapter/redirectPage.ts'
import { styledPage, styleType, type Styles } from '../adapter/styledPage.ts'
import type { Stylesheet } from '../adapter/stylesheet.ts'
import { openRenderer, type Renderer } from '../render/renderer.tsx'
import { workPath } from '../../system/workPath.ts'
import { DraftFile, type DraftPlace } from './draftFile.ts'
import type { Draft, Effort, FileNotes, Order, PageNeeds, Pressing, WrittenFile } from './edition.ts'
import { usualEffort } from './orders.ts'
import { oldAddresses, pageFile, type OldAddresses } from './files.ts'
import { writePressed } from './pressedFile.ts'
import { Shared } from './shared.ts'

/** A page that waits for its styles. */
interface Waiting {
  readonly file: string
  readonly place: DraftPlace
  readonly effort: Effort
}

/**
 * Makes the files of an edition in two steps, as the styles of a page depend on all pages of its type: drafts, then
 * files. What it has drafted stays with it until it is written.
 */
export class PageMaker {
  #folder = ''
  readonly #stylesheet: Stylesheet
  readonly #renderer: Renderer
  readonly #oldAddresses: OldAddresses
  readonly #feeds = new Map(feedSources(catalogue).map((source) => [source.path, source]))
  /** For what is asked for more by machines than by readers. */
  readonly #usual: Effort = usualEffort(catalogue)
  #notes: FileNotes = {}
  readonly #needs = new Shared<PageNeeds>()
  readonly #drafts = new DraftFile(workPath())
  #waiting: Waiting[] = []
  #written: WrittenFile[] = []

  private constructor(stylesheet: Stylesheet, renderer: Renderer) {
    this.#stylesheet = stylesheet
    this.#renderer = renderer
    this.#oldAddresses = oldAddresses(catalogue)
  }

  static async open(stylesheet: Stylesheet): Promise<PageMaker> {
    return new PageMaker(stylesheet, await openRenderer())
  }

  /**
   * @param folder where files are written
   * @param notes what the edition before knows of files
   */
  begin(folder: string, notes: FileNotes): void {
    this.#folder = folder
    this.#notes = notes
  }

  async draft({ job, effort, known }: Order): Promise<Draft[]> {
    switch (job.kind) {
      case 'page': {
        const exported = await this.#renderer.render(job.path)
        return [this.#page(pageFile(job.path), exported, { effort, known, leadsHere: job.path })]
      }
      case 'not found':
        return [this.#page('404.html', await this.#renderer.renderNotFound(), { effort, known })]
      case 'article':
        return this.#article(job.slug, effort)
      case 'machines':
        this.#publish(machineFiles(catalogue, new Date(job.now)), effort)
        return []
      case 'feed':
        this.#publish(feedFiles(catalogue.site, this.#feed(job.path), new Date(job.now)), effort)
        return []
    }
  }

  /** Writes all pages that were drafted. @returns them, and the texts that were written before */
  write(styles: Styles): WrittenFile[] {
    for (const { file, place, effort } of this.#waiting) {
      this.#text(file, styledPage(this.#drafts.read(place), styles[styleType(file)] ?? ''), effort)
    }
    const written = this.#written
    this.#waiting = []
    this.#written = []
    return written
  }

  async #article(slug: string, effort: Effort): Promise<Draft[]> {
    const article = catalogue.article(slug)
    if (!article) throw new Error(`no article ${slug}`)
    const path = articlePath(slug)
    this.#publish(articleFiles(catalogue, article), this.#usual)
    return [
      this.#page(pageFile(path), await this.#renderer.render(path), { effort, leadsHere: path }),
      this.#page(pageFile(embedPath(article.id)), embedPage(catalogue.site, article), { effort: this.#usual }),
    ]
  }

  #page(
    file: string,
    exported: string,
    { effort, known, leadsHere }: { effort: Effort; known?: string | undefined; leadsHere?: string },
  ): Draft {
    const made = createHash('sha1').update(effort).update(exported).digest('base64')
    const addresses = (leadsHere !== undefined && this.#oldAddresses.get(leadsHere)) || []
    // Pages for old addresses show what the page is called, and where those are the page does not say.
    if (made === known && addresses.length === 0) return { file, made, facts: undefined }
    const page = plainPage(parseRendered(exported), this.#stylesheet)
    const { asks, title, scriptHashes, scriptBytes, fonts } = page
    const needs = this.#needs.one({ asks, scriptHashes, scriptBytes, fonts })
    this.#waiting.push({ file, place: this.#drafts.keep(Buffer.from(page.html)), effort })
    // Only hosts of files alone, which press by themselves, serve these: all others redirect.
    for (const old of addresses) this.#text(old, redirectPage(leadsHere ?? '', page), 'none')
    return { file, made, facts: { title, needs } }
  }

  #feed(path: string): FeedSource {
    const source = this.#feeds.get(path)
    if (!source) throw new Error(`no feed ${path}`)
    return source
  }

  #publish(files: Iterable<PublishedFile>, effort: Effort): void {
    for (const { path, text } of files) this.#text(path.slice(1), text, effort)
  }

  #text(file: string, text: string | Uint8Array, effort: Pressing): void {
    this.#written.push(writePressed(this.#folder, file, text, { known: this.#notes[file], effort }))
  }
}
