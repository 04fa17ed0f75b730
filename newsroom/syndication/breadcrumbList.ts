import type { BreadcrumbList, WithContext } from 'schema-dts'
import type { Trail } from '../breadcrumbs.ts'
import { absoluteUrl } from '../paths.ts'
import type { Site } from '../site.ts'

/** Where a page stands, as its breadcrumbs show it, and the page itself. */
export function breadcrumbList(site: Site, { above, page }: Trail): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [...above, page].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absoluteUrl(site, path),
    })),
  }
}
