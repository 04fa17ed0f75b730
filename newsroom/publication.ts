import { documents } from '#documents'
import { buildCatalogue } from './catalogue.ts'
import { previewReason } from './preview.ts'

/** This publication, as its pages see it. */
export const catalogue = buildCatalogue(documents, {
  siteUrl: process.env['SITE_URL'],
  isPreview: previewReason(process.env) !== undefined,
})
