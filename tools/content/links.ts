import { isDraft, type CheckedDocument } from './document.ts'
import type { LinkTargets, Target } from './linkTargets.ts'
import { asQuestion, didYouMean, listed } from './suggestion.ts'
import { quoted, reportValue, type TextValue } from './value.ts'

interface Context {
  /** The document the link stands in. */
  readonly document: CheckedDocument
  readonly targets: LinkTargets
  /** The host of our own address: a link to it is a path that was written too long. */
  readonly host: string | undefined
}

/** Checks that a link to this site leads to a page, and to a part of it that is there. Other sites are not asked. */
export function checkLink(link: TextValue, { document, targets, host }: Context): void {
  const { text } = link
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) {
    if (host !== undefined && URL.canParse(text) && new URL(text).host === host) reportSelf(link)
  } else if (text.startsWith('#')) {
    if (document.body) checkAnchor(link, text.slice(1), document.body.anchors, 'this page')
  } else if (!text.startsWith('/') || text.startsWith('//')) {
    reportRelative(link, targets)
  } else {
    const [path = ''] = text.split('#', 1)
    const target = targets.get(path)
    if (!target) reportBroken(link, path, targets)
    else checkTarget(link, path, target, document)
  }
}

function checkTarget(link: TextValue, path: string, target: Target, document: CheckedDocument): void {
  switch (target.kind) {
    case 'moved':
      reportValue(link, { rule: 'link-closed', message: `${path} is ${target.as}`, help: `write ${target.to}` })
      return
    case 'draft':
      // Drafts may refer to each other: they can be published together.
      if (isDraft(document)) return
      reportValue(link, {
        rule: 'link-closed',
        message: `${path} is a draft, which nobody can read`,
        help: 'publish it first, or take the link out',
      })
      return
    case 'page':
      if (link.text.includes('#') && target.anchors) {
        checkAnchor(link, link.text.slice(path.length + 1), target.anchors, path)
      }
  }
}

function reportSelf(link: TextValue): void {
  const { pathname, search, hash } = new URL(link.text)
  reportValue(link, {
    rule: 'link-to-self',
    message: `${quoted(link.text)} is a page of this publication`,
    allowed: 'its path alone, which holds wherever the publication lives',
    help: `write ${pathname}${search}${hash}`,
  })
}

function reportBroken(link: TextValue, path: string, targets: LinkTargets): void {
  const withSlash = `${path.replace(/(?:\.md|\.html)?\/*$/, '')}/`
  reportValue(link, {
    rule: 'link-broken',
    message: `there is no page ${path}`,
    allowed: 'a path of a page that is published, with a slash at its end',
    help: targets.has(withSlash) ? asQuestion(withSlash) : didYouMean(path, [...targets.keys()]),
  })
}

function reportRelative(link: TextValue, targets: LinkTargets): void {
  const { text } = link
  const meant = meantBy(text, targets)
  if (text.startsWith('//')) {
    reportValue(link, {
      rule: 'link-relative',
      message: `${quoted(text)} does not say how the other site is reached`,
      help: `write https:${text}`,
    })
    return
  }
  reportValue(link, {
    rule: 'link-relative',
    message: `${quoted(text)} does not start with a slash or with https://`,
    allowed: 'a whole address, or a path of this site such as /about/',
    help: meant && asQuestion(meant),
  })
}

/** What a link without a slash at its start was meant to be: another site, or a page by the name of its file. */
function meantBy(text: string, targets: LinkTargets): string | undefined {
  const [path = ''] = text.split(/[#?]/, 1)
  const isFile = /\.(?:md|html?)$/i.test(path)
  if (!isFile && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/|$)/i.test(path)) return `https://${text}`
  const name = path.replace(/\.[^./]*$|\/$/, '').replace(/^.*\//, '')
  return [...targets.keys()].find((candidate) => candidate.endsWith(`/${name}/`))
}

function checkAnchor(link: TextValue, anchor: string, anchors: ReadonlySet<string>, page: string): void {
  if (anchors.has(anchor) || anchors.has(decoded(anchor))) return
  const names = [...anchors].filter((name) => !/^fnref\d*-|^footnote-label$/.test(name)).map((name) => `#${name}`)
  reportValue(link, {
    rule: 'anchor-broken',
    message: `there is no heading for #${anchor} on ${page}`,
    allowed: listed(names) || 'a link without #, as the page has no headings',
    help: didYouMean(`#${decoded(anchor)}`, names),
  })
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor // not an encoding: then it is the name itself
  }
}
