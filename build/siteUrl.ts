import { allowedOrigins, siteOrigin } from '../newsroom/siteOrigin.ts'
import { PublicationError } from '../system/publicationError.ts'

/** SITE_URL is not the address of a site. */
class SiteUrlError extends PublicationError {
  override name = 'SiteUrlError'
}

/** @throws {SiteUrlError} unless the address is absent or that of a site. */
export function checkSiteUrl(siteUrl: string | undefined): void {
  if (siteUrl === undefined) return
  const address = siteOrigin(siteUrl)
  if (!('fault' in address)) return
  throw new SiteUrlError(`SITE_URL is ${JSON.stringify(siteUrl)}: ${address.fault}; allowed: ${allowedOrigins}`)
}
