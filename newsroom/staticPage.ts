import { documentId, type PageDocument } from './documents.ts'
import type { Locale } from './locale.ts'
import { toBodyHtml } from './markdown/toBodyHtml.ts'
import type { MediaManifest } from './media.ts'
import { readableAddress } from './oldAddress.ts'
import { staticPagePath } from './paths.ts'
import { remembered } from './remembered.ts'
import { standfirstOf } from './standfirst.ts'

/** A page that stands by itself, such as the editorial standards. */
export interface StaticPage {
  readonly slug: string
  readonly path: string
  readonly title: string
  readonly summary: string
  /** The summary, unless the text begins with it. */
  readonly standfirst: string | undefined
  readonly bodyHtml: string
  readonly aliases: readonly string[]
}

export function toStaticPage(document: PageDocument, media: MediaManifest, locale: Locale): StaticPage {
  const slug = documentId(document)
  const bodyHtml = remembered(() => document.body.html || toBodyHtml(document.body.raw, media, locale))
  return {
    slug,
    path: staticPagePath(slug),
    title: document.title,
    summary: document.summary,
    get standfirst() {
      return standfirstOf(document.summary, bodyHtml())
    },
    get bodyHtml() {
      return bodyHtml()
    },
    aliases: (document.aliases ?? []).map(readableAddress),
  }
}
