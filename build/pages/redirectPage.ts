import { languageOf } from '../../newsroom/language.ts'
import type { Locale } from '../../newsroom/locale.ts'
import type { StrippedPage } from './stripNext.ts'

/**
 * A page for an old address, for hosts that cannot redirect by themselves. Chats that do not follow it find the tags of
 * the page it leads to, so that a short link unfurls like a long one. Search engines take a refresh without delay
 * for a permanent redirect: https://developers.google.com/search/docs/crawling-indexing/301-redirects
 */
export function redirectPage(to: string, target: StrippedPage | undefined, locale: Locale): string {
  const title = escapeHtml(target?.title ?? to)
  const heading = escapeHtml(target?.heading ?? to)
  const href = escapeHtml(to)
  const canonical = escapeHtml(target?.canonical ?? to)
  const { tag, direction } = languageOf(target?.language ?? 'en')
  return `<!DOCTYPE html><html lang="${tag}" dir="${direction}"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="0; url=${href}"><link rel="canonical" href="${canonical}">${target?.shareTags ?? ''}</head><body><main><h1 lang="${locale.language}" dir="${locale.direction}">${escapeHtml(locale.words.hasMoved)}</h1><p><a href="${href}">${heading}</a></p></main></body></html>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
