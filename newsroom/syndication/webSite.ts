import type { NewsMediaOrganization, WebSite, WithContext } from 'schema-dts'
import { absoluteUrl, frontPath, iconPath } from '../paths.ts'
import type { Site } from '../site.ts'

/** The publication, with the policies it has and no others. */
export function publisher(site: Site): NewsMediaOrganization {
  const { standards, corrections } = site.policies
  const { sameAs } = site
  const logoSize = 512
  return {
    '@type': 'NewsMediaOrganization',
    name: site.name,
    url: absoluteUrl(site, frontPath),
    logo: {
      '@type': 'ImageObject',
      url: absoluteUrl(site, iconPath(logoSize)),
      width: String(logoSize),
      height: String(logoSize),
    },
    ...(sameAs.length > 0 && { sameAs: [...sameAs] }),
    ...(standards && { publishingPrinciples: absoluteUrl(site, standards) }),
    ...(corrections && { correctionsPolicy: absoluteUrl(site, corrections) }),
  }
}

/** The name search engines should show for the site; on the front page only. */
export function webSite(site: Site): WithContext<WebSite> {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.name,
    url: absoluteUrl(site, frontPath),
    description: site.description,
    inLanguage: site.language.tag,
    publisher: publisher(site),
  }
}
