import type { MetadataRoute } from 'next'
import {
  embedPath,
  frontPath,
  iconPath,
  iconSizes,
  manifestPath,
  openSearchPath,
  permanentPath,
  searchPath,
  speculationRulesPath,
  absoluteUrl,
  type PublishedFile,
} from '../paths.ts'
import type { Site } from '../site.ts'
import { say } from '../words/words.ts'
import { toDocument, type Xml } from './xml.ts'

/**
 * What a device shows for the publication among its apps: https://www.w3.org/TR/appmanifest/. It opens in the browser, as
 * a reader of news shares addresses, opens them in tabs and goes back.
 */
export function webManifestFile({ name, description, language }: Site): PublishedFile {
  const manifest: MetadataRoute.Manifest = {
    id: frontPath,
    name,
    short_name: name,
    description,
    lang: language.tag,
    dir: language.direction,
    start_url: frontPath,
    scope: frontPath,
    display: 'browser',
    background_color: paperColours.light,
    theme_color: paperColours.light,
    categories: ['news'],
    icons: iconSizes.map((pixels) => ({
      src: iconPath(pixels),
      sizes: `${pixels}x${pixels}`,
      type: 'image/png',
    })),
  }
  return { path: manifestPath, text: `${JSON.stringify(manifest, undefined, 2)}\n` }
}

/**
 * The links whose pages a browser may fetch while its reader hovers over one, and make ready on a click. Only pages: their
 * paths end in a slash, and those of files, which nobody reads by themselves, do not. Short links only lead on.
 * https://html.spec.whatwg.org/multipage/speculative-loading.html
 */
const linksToPages = {
  and: [
    { href_matches: ['/', '/*/'] },
    { not: { href_matches: [permanentPath(':id'), embedPath(':id')] } },
    { not: { selector_matches: 'a[href^="#"], a[download], a[target="_blank"]' } },
  ],
}

export const speculationRulesFile: PublishedFile = {
  path: speculationRulesPath,
  text: `${JSON.stringify({
    prefetch: [{ source: 'document', where: linksToPages, eagerness: 'moderate' }],
    prerender: [{ source: 'document', where: linksToPages, eagerness: 'conservative' }],
  })}\n`,
}

/** The colour of the paper, as `app/styles.css` has it, for browsers that paint around a page before it has its styles. */
export const paperColours = { light: '#fffdf9', dark: '#161412' } as const

/** Where a search of the publication stands, with a name in braces for what is looked for. */
export function searchTemplate(site: Site, name: string): string {
  return `${absoluteUrl(site, searchPath)}?q={${name}}`
}

/**
 * Lets a reader search from the address bar: https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md.
 * A short name may have 16 characters.
 */
export function openSearchFile(site: Site): PublishedFile {
  const { name, locale } = site
  const description: Xml = {
    '@xmlns': 'http://a9.com/-/spec/opensearch/1.1/',
    ShortName: [...name].slice(0, 16).join('').trim(),
    LongName: [...name].slice(0, 48).join('').trim(),
    Description: say(locale, 'searchSummary', { site: name }),
    Url: { '@type': 'text/html', '@template': searchTemplate(site, 'searchTerms') },
    Image: { '@width': '16', '@height': '16', '@type': 'image/x-icon', '#': absoluteUrl(site, '/favicon.ico') },
    Language: locale.language,
    InputEncoding: 'UTF-8',
  }
  return { path: openSearchPath, text: toDocument({ OpenSearchDescription: description }) }
}
