import { buildCatalogue } from './catalogue.ts'
import { documents } from './documents.ts'

/** This publication, as its pages see it. */
export const catalogue = buildCatalogue(documents, { siteUrl: process.env['SITE_URL'] })
