import { embedPath, permanentPath, speculationRulesPath } from '../paths.ts'
import type { PublishedFile } from './publishedFile.ts'

/**
 * Browsers that can fetch a page while its reader hovers over the link, and make it ready when they press. Only pages:
 * their paths end in a slash, and those of files, which nobody reads by themselves, do not. Short links only lead on.
 * https://html.spec.whatwg.org/multipage/speculative-loading.html
 */
const pages = {
  and: [
    { href_matches: ['/', '/*/'] },
    { not: { href_matches: [permanentPath(':id'), embedPath(':id')] } },
    { not: { selector_matches: 'a[href^="#"], a[download], a[target="_blank"]' } },
  ],
}

export const speculationRulesFile: PublishedFile = {
  path: speculationRulesPath,
  text: `${JSON.stringify({
    prefetch: [{ source: 'document', where: pages, eagerness: 'moderate' }],
    prerender: [{ source: 'document', where: pages, eagerness: 'conservative' }],
  })}\n`,
}
