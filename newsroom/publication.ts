import contentVersion from 'standfirst/content-version'
import { buildCatalogue, type Catalogue } from './catalogue.ts'
import { type Pages, pagesOf } from './pages.ts'
import { readDocuments } from './readDocuments.ts'
import { previewReason } from './site.ts'

// While Next develops, it loads this module again whenever that file changes, and with it what it reads.
void contentVersion

interface Publication {
  readonly catalogue: Catalogue
  readonly pages: Pages
}

const shared = globalThis as { standfirstPublication?: Publication }

function readPublication(): Publication {
  const catalogue = buildCatalogue(readDocuments(), {
    siteUrl: process.env['SITE_URL'],
    isPreview: previewReason(process.env) !== undefined,
  })
  return { catalogue, pages: pagesOf(catalogue) }
}

/** This publication, as its pages see it. */
export const { catalogue, pages } = shared.standfirstPublication ?? readPublication()

/**
 * Has routes that Next has compiled, and that run beside the caller, show the same: they hold this module once more, and
 * to read ten thousand articles again would take seconds and hundreds of megabytes.
 */
export function shareWithRoutes(): void {
  shared.standfirstPublication = { catalogue, pages }
}
