import type { MetadataRoute } from 'next'
import {
  embedPath,
  frontPath,
  iconPath,
  iconSizes,
  manifestPath,
  permanentPath,
  speculationRulesPath,
  type PublishedFile,
} from '../paths.ts'
import type { Site } from '../site.ts'

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
