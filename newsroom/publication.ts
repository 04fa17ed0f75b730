import contentVersion from 'standfirst/content-version'
import { buildCatalogue } from './catalogue.ts'
import { pagesOf } from './pages.ts'
import { readDocuments } from './readDocuments.ts'
import { previewReason } from './site.ts'

// While Next develops, it loads this module again whenever that file changes, and with it what it reads.
void contentVersion

/** This publication, as its pages see it. */
export const catalogue = buildCatalogue(readDocuments(), {
  siteUrl: process.env['SITE_URL'],
  isPreview: previewReason(process.env) !== undefined,
})

export const pages = pagesOf(catalogue)
