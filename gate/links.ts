import { mediaLink } from '../newsroom/media.ts'
import { rememberedOf } from '../newsroom/remembered.ts'
import { type CheckedDocument, type Publication, whyClosed } from './document.ts'
import type { LinkFault, LinkTargets } from './linkTargets.ts'
import type { MediaNames } from './media/mediaReferences.ts'
import { asQuestion, Candidates, listed } from './suggestion.ts'
import { quoted, suggesting, type TextValue } from './value.ts'

export interface LinkContext {
  readonly document: CheckedDocument
  readonly publication: Publication
  readonly targets: LinkTargets
  readonly media: MediaNames
}

/** Checks that a link to this site leads to a page, and to a part of it that is there. Other sites are not asked. */
export function checkLink(link: TextValue, context: LinkContext): void {
  const fault = faultOf(link.text, context)
  if (!fault) return
  const { meant, ...finding } = fault
  const { file } = context.document
  file.report({ ...suggesting(file, link, meant), ...finding }, link)
}

function faultOf(text: string, context: LinkContext): LinkFault | undefined {
  const { document, media, publication } = context
  const file = mediaLink(text)
  if (file) return media.faultOfLink(file)
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(text)) {
    const url = URL.canParse(text, 'https://a') ? new URL(text, 'https://a') : undefined
    // A path that was written too long.
    if (url && url.host === publication.host) return faultOfOwn(text, url, context)
    if (!text.startsWith('//')) return undefined
    const message = `${quoted(text)} does not say how the other site is reached`
    return { rule: 'link-relative', message, help: `write https:${text}`, meant: `https:${text}` }
  }
  if (text.startsWith('#')) {
    return document.body && faultOfAnchor('', text.slice(1), document.body.anchors)
  }
  return text.startsWith('/') ? faultOfPath(text, context) : faultOfRelative(text, context)
}

function faultOfOwn(text: string, { pathname, hash }: URL, context: LinkContext): LinkFault {
  const path = `${pathname}${hash}`
  return (
    faultOfPath(path, context) ?? {
      rule: 'link-to-self',
      message: `${quoted(text)} is a page of this publication`,
      allowed: 'its path alone, which holds wherever the publication lives',
      help: `write ${path}`,
      meant: path,
    }
  )
}

function faultOfPath(text: string, context: LinkContext): LinkFault | undefined {
  const { document, publication, targets, media } = context
  const [path = ''] = text.split('#', 1)
  const target = targets.get(path)
  if (!target) {
    const meant = targets.pageMeant(path)
    return {
      rule: 'link-broken',
      message: `there is no page ${path}`,
      allowed: 'a path of a page that is published, with a slash at its end',
      meant: meant && targets.withAnchor(meant, text),
      ...media.meantBy(path),
    }
  }
  if (target.kind === 'page') {
    if (!text.includes('#') || !target.anchors) return undefined
    return faultOfAnchor(path, text.slice(path.length + 1), target.anchors)
  }
  const end = target.kind === 'moved' ? targets.get(target.to) : target
  if (end?.kind === 'closed' && publication.isClosedTo(document, end.document)) {
    const { severity, is, so, help } = whyClosed(end.document, publication)
    return {
      severity,
      rule: 'link-closed',
      message: `${path} ${is}, ${so}`,
      help: `${help} first, or take the link out`,
    }
  }
  if (target.kind === 'closed') return undefined
  const meant = targets.withAnchor(target.to, text)
  return { rule: 'link-closed', message: `${path} is ${target.as}`, help: `write ${meant}`, meant }
}

function faultOfRelative(text: string, context: LinkContext): LinkFault {
  const { targets, media } = context
  const [path = ''] = text.split(/[#?]/, 1)
  // A page by the name of its file.
  const name = path.replace(/\.[^./]*$|\/$/, '').replace(/^.*\//, '')
  const page = name && targets.pageMeant(`/${name}/`)
  return {
    rule: 'link-relative',
    message: `${quoted(text)} does not start with a slash or with https://`,
    allowed: 'a whole address, or a path of this site such as /about/',
    meant: otherSite(text, path, context) ?? (page ? targets.withAnchor(page, text) : undefined),
    ...media.meantBy(text),
  }
}

/** A link without a slash at its start may have been meant to lead to another site. */
function otherSite(text: string, path: string, context: LinkContext): string | undefined {
  if (/\.(?:md|html?)$/i.test(path) || isFileName.test(path) || !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/|$)/i.test(path))
    return undefined
  const whole = `https://${text}`
  const fault = faultOf(whole, context)
  return fault ? fault.meant : whole
}

/** Top-level domains that are more often the endings of files. */
const isFileName = /^[^/]+\.(?:avif|csv|docx?|gif|jpe?g|mdx|mp[34]|odt|pdf|php|png|svg|txt|webp|xlsx?|zip)$/i

/** @param path empty for the page the link stands on */
function faultOfAnchor(path: string, anchor: string, anchors: ReadonlySet<string>): LinkFault | undefined {
  if (anchors.has(anchor) || anchors.has(decoded(anchor))) return undefined
  const names = namesOf(anchors)
  const meant = names.nearest(`#${decoded(anchor)}`)
  return {
    rule: 'anchor-broken',
    message: `there is no heading for #${anchor} on ${path || 'this page'}`,
    allowed: listed(names.words) || 'a link without #, as the page has no headings',
    ...(meant !== undefined && { help: asQuestion(meant), meant: `${path}${meant}` }),
  }
}

/** Whatever authors have named: not where notes lead back to. */
const namesOf = rememberedOf(
  (anchors: ReadonlySet<string>) => new Candidates([...anchors].filter(isNamed).map((known) => `#${known}`)),
)
const isNamed = (anchor: string) => !/^fnref\d*-|^footnote-label$/.test(anchor)

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor // not an encoding: then it is the name itself
  }
}
