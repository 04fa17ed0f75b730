import type { CheckedDocument } from './gate.ts'
import { didYouMean } from './suggestion.ts'
import { quoted, reportValue, type TextValue } from './value.ts'

/** A page a link may lead to. */
export interface Target {
  /** The names its parts can be linked by; undefined where they are made by code and not offered. */
  readonly anchors: ReadonlySet<string> | undefined
  /** Why nobody should link to it all the same. */
  readonly problem: string | undefined
  /** Where to link to instead. */
  readonly instead?: string
}

interface Context {
  /** The document the link stands in; undefined for a field. */
  readonly document: CheckedDocument | undefined
  readonly targets: ReadonlyMap<string, Target>
  /** Our own address: a link to it is a path that was written too long. */
  readonly origin: string | undefined
}

/** Checks that a link to this site leads to a page, and to a part of it that is there. Other sites are not asked. */
export function checkLink(link: TextValue, { document, targets, origin }: Context): void {
  const { text } = link
  if (origin && URL.canParse(origin) && URL.canParse(text) && new URL(text).origin === new URL(origin).origin) {
    const { pathname, hash } = new URL(text)
    reportValue(link, {
      rule: 'link-to-self',
      message: `${quoted(text)} is a page of this publication`,
      help: `write ${pathname}${hash}`,
    })
    return
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return
  if (text.startsWith('#')) {
    if (document?.body) checkAnchor(link, text.slice(1), { anchors: document.body.anchors, problem: undefined }, 'this page')
    return
  }
  if (!text.startsWith('/') || text.startsWith('//')) {
    reportRelative(link, targets)
    return
  }
  const [path = '', anchor] = text.split('#')
  const target = targets.get(path)
  if (!target) reportBroken(link, path, targets)
  else if (target.problem) {
    reportValue(link, { rule: 'link-closed', message: target.problem, help: target.instead && `write ${target.instead}` })
  } else if (anchor !== undefined) checkAnchor(link, anchor, target, path)
}

function reportBroken(link: TextValue, path: string, targets: ReadonlyMap<string, Target>): void {
  const isSlashMissing = targets.has(`${path}/`)
  reportValue(link, {
    rule: 'link-broken',
    message: `there is no page ${path}`,
    allowed: 'a path of a page that is published, with a slash at its end',
    help: isSlashMissing ? `write ${path}/` : didYouMean(path, [...targets.keys()]),
  })
}

function reportRelative(link: TextValue, targets: ReadonlyMap<string, Target>): void {
  const name = link.text.replace(/[#?].*$/, '').replace(/\.(?:md|html)$|\/$/, '').replace(/^.*\//, '')
  const meant = [...targets.keys()].find((path) => path.endsWith(`/${name}/`))
  reportValue(link, {
    rule: 'link-relative',
    message: `${quoted(link.text)} does not start with a slash or with https://`,
    allowed: 'a whole address, or a path of this site such as /about/',
    help: meant && `did you mean "${meant}"?`,
  })
}

function checkAnchor(link: TextValue, anchor: string, { anchors }: Target, page: string): void {
  const names = [...(anchors ?? [])]
  if (names.includes(decodeURIComponentSafe(anchor))) return
  reportValue(link, {
    rule: 'anchor-broken',
    message: `there is no heading for #${anchor} on ${page}`,
    allowed: names.length > 0 ? names.map((name) => `#${name}`).join(', ') : 'a link without #, as the page has no headings',
    help: didYouMean(anchor, names),
  })
}

function decodeURIComponentSafe(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // not an encoding: then it is the name itself
  }
}
