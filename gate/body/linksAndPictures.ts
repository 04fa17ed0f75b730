import { toString } from 'hast-util-to-string'
import type { Image, Link } from 'mdast'
import { unspacedCharacters } from '../../newsroom/markdown/unspacedScripts.ts'
import { captionAndCredit } from '../../newsroom/media.ts'
import { isEmail, namesHost } from '../formats.ts'
import { hiddenIn, withoutHidden } from '../invisible.ts'
import { printedMarks, printedMarkup } from '../printedMarks.ts'
import type { Finding } from '../problem.ts'
import { namesTo, nearest } from '../suggestion.ts'
import { quoted, replacing, suggesting, type TextValue } from '../value.ts'
import { spanOf, type BodyText } from './bodyText.ts'

/**
 * Checks the form of every address, and gives those whose target has yet to be looked up.
 * @param inHtml those of links that are written in HTML
 */
export function checkAddresses(body: BodyText, inHtml: readonly TextValue[]): TextValue[] {
  const { file } = body
  const referredTo = new Set(body.of('linkReference').map(({ identifier }) => identifier))
  // Addresses no link refers to, and notes that were taken for one, are another rule's.
  const definitions = body
    .of('definition')
    .filter(({ identifier }) => !identifier.startsWith('^') && referredTo.has(identifier))
  for (const link of body.of('link')) checkEnd(link, body)
  for (const { element } of body.elements) {
    // What has no address is no link: that is another rule's.
    if (element.tagName !== 'a' || element.properties['href'] === undefined) continue
    if (!element.position || toString(element).trim() !== '') continue
    // A picture in a link is another rule's.
    if (element.children.some((child) => child.type === 'element' && child.tagName === 'img')) continue
    body.report(element, { rule: 'link-wordless', message: 'the link has no words a reader could follow' })
  }
  const values = [
    ...inHtml,
    ...definitions.map((node) => body.address(node, node.url)),
    ...body.of('link').map((node) => body.address(node, node.url, node.children)),
  ]
  return values.filter((value) => {
    // A soft hyphen or a mark of direction leads to another address than the one that is seen.
    const hidden = hiddenIn(value.text, 'this address')
    const fault = faultOf(value.text)
    if (hidden) file.report({ ...hidden, mend: replacing(file, value, withoutHidden(value.text)) }, value)
    else if (fault) file.report({ ...fault, ...suggesting(file, value, meantBy(value.text)) }, value)
    return !hidden && !fault
  })
}

/** An address without brackets ends before letters of a script without spaces, though it may have been meant to go on. */
function checkEnd(node: Link, body: BodyText): void {
  const source = body.source(node)
  const [rest] = continuation.exec(body.after(node)) ?? []
  if (!rest || !/^(?:https?:|www\.).*[/=?&#_-]$/i.test(source)) return
  const whole = `<${/^www/i.test(source) ? 'http://' : ''}${source}${rest}>`
  body.report(node, {
    severity: 'warning',
    rule: 'address-end',
    message: `the address ends before ${quoted(rest)}, which is taken for the words that follow it`,
    help: `write ${whole} if the address goes on`,
    mend: body.mend({ part: node, length: source.length + rest.length, text: whole }),
  })
}

const continuation = new RegExp(`^(?:(?![\\p{P}\\p{S}])[${unspacedCharacters}])+[\\p{L}\\p{N}/_%=&?.-]*`, 'u')

const schemes = ['https', 'http', 'mailto', 'tel']

const dangers = namesTo({
  'javascript vbscript': 'would run a program',
  'data blob': 'would embed something in place of leading to it',
  file: 'leads to a file on your own computer',
})

function faultOf(url: string): Finding | undefined {
  const allowed = 'links that start with https:, http:, mailto: or tel:, or paths of this site'
  if (url === '') return { rule: 'link-empty', message: 'the link leads nowhere', allowed }
  // As browsers read it, which pass over spaces and controls.
  const written = schemeOf(url.replace(/[\p{Control} ]/gu, ''))
  const scheme = written.toLowerCase()
  const danger = dangers.get(scheme)
  if (danger) return { rule: 'link-scheme', message: `a link to ${quoted(url)} ${danger}`, allowed }
  if (scheme && !schemes.includes(scheme)) {
    const message = `browsers need not know links that start with ${quoted(`${written}:`)}`
    return { rule: 'link-scheme', message, allowed }
  }
  const { username = '', password = '' } = /^https?$/.test(scheme) && URL.canParse(url) ? new URL(url) : {}
  if (username || password) {
    const message = `${quoted(url)} tells everybody the name and the password it is opened with`
    return { rule: 'link-address', message, allowed: 'an address without them; or put it between two `, as an example' }
  }
  const isWrong = scheme && !isWhole(url)
  return isWrong ? { rule: 'link-address', message: `${quoted(url)} is not a whole address`, allowed } : undefined
}

/** The whole address an editor probably meant by one that starts as none does. */
function meantBy(url: string): string | undefined {
  const scheme = schemeOf(url)
  if (!scheme || [...schemes, ...dangers.keys()].includes(scheme.toLowerCase())) return undefined
  const near = nearest(scheme, schemes)
  const meant = scheme.includes('.') ? `https://${url}` : near && near + url.slice(scheme.length)
  return meant !== undefined && faultOf(meant) === undefined ? meant : undefined
}

function schemeOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*(?=:)/i.exec(url)?.[0] ?? ''
}

function isWhole(url: string): boolean {
  const [, addresses] = /^mailto:([^?]*)/i.exec(url) ?? []
  if (addresses !== undefined) return addresses.split(',').every(isEmail)
  if (/^tel:/i.test(url)) return /^tel:\+?[\d ().-]{3,}(?:;.*)?$/i.test(url)
  return namesHost(url)
}

const wholePicture = '![what it shows](../media/lamp.jpg "Caption | Credit")'

/** Checks that pictures stand where the page can set them and carry their words; gives what they refer to. */
export function checkPictures(body: BodyText): TextValue[] {
  const references = body.of('imageReference')
  for (const node of references) {
    const message = 'a picture is written out where it stands'
    body.report(node, { rule: 'picture-reference', message, allowed: wholePicture })
  }
  for (const node of body.of('image')) checkWords(node, body)
  for (const { element: image, parent } of body.elements) {
    const within = parent.type === 'element' ? parent.tagName : ''
    // What is in <picture> has its sizes; any other would be shown in none, with an address that leads nowhere.
    if (image.tagName !== 'img' || within === 'picture') continue
    if (references.some((node) => spanOf(node).start === spanOf(image).start)) continue
    const help = standingAlone.get(within) ?? 'put an empty line before and after it'
    body.report(image, { rule: 'picture-in-line', message: 'a picture stands in a paragraph of its own', help })
  }
  return body.of('image').map((node) => {
    const { start } = spanOf(node)
    const end = start + Math.max(0, body.source(node).indexOf(']('))
    return body.address(node, node.url, [{ start, end }])
  })
}

/** What keeps a picture from standing alone, by what is around it. */
const standingAlone = namesTo({
  a: 'a picture is no link here: delete the link around it',
  li: 'put an empty line between this item and the next',
  'td th': 'put it below the table',
})

function checkWords(node: Image, body: BodyText): void {
  const { caption, credit } = captionAndCredit(node.title ?? '')
  const alt = node.alt?.trim() ?? ''
  if (!alt) {
    const message = 'the picture has no words for those who cannot see it'
    const help = `describe it in the brackets: ![what it shows](${node.url} …)`
    body.report(node, { rule: 'alt-missing', message, help })
  }
  checkTitle(node, body)
  if (credit) return
  const whole = `![${alt || 'what it shows'}](${node.url} "${caption ?? 'Caption'} | Credit")`
  const message = 'the picture does not say who made it'
  body.report(node, { rule: 'credit-missing', message, help: `name them behind a |: ${whole}` })
}

/** Caption and credit are words alone, as they are in a field. */
function checkTitle(node: Image, body: BodyText): void {
  const title = node.title ?? ''
  const source = body.source(node)
  const from = source.lastIndexOf(title)
  for (const { start, end, instead } of printedMarks(title)) {
    const finding = {
      ...printedMarkup(title.slice(start, end), instead),
      allowed: 'words alone in a caption and a credit',
    }
    if (from >= 0) body.report(node, finding, { from: from + start, length: end - start })
    else body.report(node, { ...finding, mend: undefined })
  }
}
