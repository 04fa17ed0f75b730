import type { SiteDocument } from './documents.ts'
import { absoluteUrl } from './paths.ts'

export type Permission = 'allowed' | 'refused'

/**
 * What machines may do with the pages. Everything they are told of it, in whatever format, is made from this alone, so
 * that no two files can say different things.
 */
export interface Usage {
  /** Listing the pages in search results. */
  readonly search: Permission
  /** Showing a few lines of them there. */
  readonly quoting: Permission
  /** Reading them to answer a question: search by AI, and assistants that read what they are asked about. */
  readonly aiInput: Permission
  readonly aiTraining: Permission
  /** Whom to ask for more, as a URI: `mailto:` or `https:`. */
  readonly contact: string | undefined
  /** The absolute address of the terms in full. */
  readonly licence: string | undefined
}

/** @returns undefined where an editor says nothing, so that machines are told nothing either */
export function toUsage({ usage }: SiteDocument, site: { readonly url: string }): Usage | undefined {
  if (!usage) return undefined
  const { search, quoting, aiInput, aiTraining, contact, licence } = usage
  return {
    search,
    quoting,
    aiInput,
    aiTraining,
    contact: contact && contactUri(contact),
    licence: licence && wholeAddress(licence, site),
  }
}

/** @example contactUri('desk@lantern.example') // 'mailto:desk@lantern.example' */
export function contactUri(contact: string): string {
  return contact.startsWith('https://') ? contact : `mailto:${contact}`
}

/** An address as it is written in `content/site.yaml`: of this site or of another. */
export function wholeAddress(address: string, site: { readonly url: string }): string {
  return address.startsWith('/') ? absoluteUrl(site, address) : address
}
