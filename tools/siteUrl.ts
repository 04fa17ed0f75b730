import { PublicationError } from './publicationError.ts'

/** SITE_URL is not the address of a site. */
class SiteUrlError extends PublicationError {
  override name = 'SiteUrlError'
}

/** @throws {SiteUrlError} unless the address is absent or the absolute origin of a site. */
export function checkSiteUrl(siteUrl: string | undefined): void {
  if (siteUrl === undefined) return
  const url = URL.canParse(siteUrl) ? new URL(siteUrl) : undefined
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash) return
  throw new SiteUrlError(
    `SITE_URL is ${JSON.stringify(siteUrl)}; allowed: the absolute address of a whole site, such as https://news.example.org`,
  )
}
