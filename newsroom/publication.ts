import { buildCatalogue } from './catalogue.ts'
import { documents } from './documents.ts'
import { previewReason } from './preview.ts'

/** This publication, as its pages see it. */
export const catalogue = buildCatalogue(documents, {
  siteUrl: process.env['SITE_URL'],
  isPreview: previewReason(process.env) !== undefined,
})
