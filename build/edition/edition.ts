import type { PlainPage } from '../adapter/plainPage.ts'

/** What makes one or several files of an edition: one state of everything in `dist/`. */
export type Job =
  /** A page that is no article: lists, and pages that stand by themselves. */
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'not found' }
  /** Everything that is published of one article. */
  | { readonly kind: 'article'; readonly slug: string }
  /** Everything that is published for machines, articles and feeds aside. */
  | { readonly kind: 'machines'; readonly now: number }
  /** The feed of the page at this path, in all formats. */
  | { readonly kind: 'feed'; readonly path: string; readonly now: number }

/** How hard a file is pressed: all that is asked for often as small as can be, the rest as small as is quick. */
export type Effort = 'most' | 'quick'

/** Not at all where nobody would serve what came of it. */
export type Pressing = Effort | 'none'

/** A job with what the makers need to know beside it. */
export interface Order {
  readonly job: Job
  readonly effort: Effort
  /** What the page was made of in the edition before: if that is the same, there is nothing to draft. */
  readonly known: string | undefined
}

/** What pages of a type have in common, most of the time. */
export type PageNeeds = Pick<PlainPage, 'asks' | 'scriptHashes' | 'scriptBytes' | 'fonts'>

/** What the build wants to know of a page once its HTML is written. */
export interface PageFacts {
  readonly title: string
  /** One object for all pages that need the same. */
  readonly needs: PageNeeds
}

/** A page before its styles are known. */
export interface Draft {
  /** In `dist/`. */
  readonly file: string
  /** Of what was rendered, before anything was done to it. */
  readonly made: string
  /** Undefined if it is as it was in the edition before. */
  readonly facts: PageFacts | undefined
}

/** What an edition knows of a text file, by its path in `dist/`: enough to tell whether a new one is the same. */
export interface FileNote {
  readonly hash: string
  readonly bytes: number
  /** As sent to a browser that knows Brotli. */
  readonly compressedBytes: number
}

export type FileNotes = Readonly<Record<string, FileNote>>

export interface WrittenFile extends FileNote {
  readonly file: string
  /** Whether it differs from the edition before. */
  readonly isNew: boolean
}
