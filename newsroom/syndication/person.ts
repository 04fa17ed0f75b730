import type { Person } from 'schema-dts'
import type { Author } from '../author.ts'
import { absoluteUrl } from '../paths.ts'
import type { Site } from '../site.ts'

/** An author by name and address alone: titles and honorifics belong elsewhere, by Google's rules for authors. */
export function person(site: Site, { name, path, url, sameAs }: Author) {
  const profiles = [...(url ? [url] : []), ...sameAs]
  return {
    '@type': 'Person',
    name,
    url: absoluteUrl(site, path),
    ...(profiles.length > 0 && { sameAs: profiles }),
  } as const satisfies Person
}
