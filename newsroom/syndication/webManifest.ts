import type { MetadataRoute } from 'next'
import { frontPath, iconPath, iconSizes, manifestPath } from '../paths.ts'
import { paperColours } from '../paperColours.ts'
import type { Site } from '../site.ts'
import type { PublishedFile } from './publishedFile.ts'

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
