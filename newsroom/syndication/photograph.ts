import type { ImageObject } from 'schema-dts'
import type { Picture } from '../media.ts'
import { absoluteUrl } from '../paths.ts'
import type { Site } from '../site.ts'

/** A picture with its size and whose it is, for search engines. */
export function photograph(site: Site, { file, alt, caption, credit }: Picture): ImageObject {
  return {
    '@type': 'ImageObject',
    url: absoluteUrl(site, file.fallback),
    width: String(file.width),
    height: String(file.height),
    caption: caption ?? alt,
    creditText: credit,
  }
}
