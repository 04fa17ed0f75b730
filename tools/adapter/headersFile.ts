import { licencePath } from '../../newsroom/paths.ts'
import type { Site } from '../../newsroom/site.ts'
import { contentType } from '../../newsroom/syndication/contentType.ts'

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. The licence is named by a header too, so that it holds for what
 * has no head to name it in: https://rslstandard.org
 */
export function headersFile({ usage }: Site): string {
  if (!usage) return ''
  return `/*\n  Link: <${licencePath}>; rel="license"; type="${contentType(licencePath)}"\n`
}
