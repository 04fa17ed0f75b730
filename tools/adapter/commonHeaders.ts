import { licencePath } from '../../newsroom/paths.ts'
import type { Site } from '../../newsroom/site.ts'
import { contentType } from '../../newsroom/syndication/contentType.ts'

/** A header a host sends with every answer. */
export type Header = readonly [name: string, value: string]

/**
 * The licence is named by a header too, so that it holds for what has no head to name it in: https://rslstandard.org
 */
export function commonHeaders({ usage }: Site): Header[] {
  return usage ? [['Link', `<${licencePath}>; rel="license"; type="${contentType(licencePath)}"`]] : []
}

/** `_headers`, as Netlify and Cloudflare Pages read it. */
export function headersFile(headers: readonly Header[]): string {
  if (headers.length === 0) return ''
  return `/*\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`
}
