import { type DefaultTreeAdapterTypes as Tree, parse, serialize, serializeOuter } from 'parse5'
import { inlineHash } from '../../hosts/contentSecurityPolicy.ts'
import type { Stylesheet } from '../css/stylesheet.ts'
import { attribute, typesetText } from '../css/typesetText.ts'

/** A page before it has its styles, and what the build wants to know of it. It goes through JSON unchanged. */
export interface StrippedPage {
  /** With an empty place for its styles: see styledPage.ts. */
  readonly html: string
  /** The parts of selectors it uses: see css/usedSelectors.ts */
  readonly usedSelectors: readonly string[]
  readonly title: string
  /** What the page calls itself to readers. */
  readonly heading: string
  readonly canonical: string | undefined
  /** Of its heading: an article may be in another language than the page around it. */
  readonly language: string | undefined
  /** The tags that chats and networks show a link by, and the one that keeps search engines out, if it does. */
  readonly shareTags: string
  /** Of our own scripts in it, as policies name them. */
  readonly scriptHashes: readonly string[]
  /** The bytes of these scripts. */
  readonly scriptBytes: number
  /** The addresses of the fonts it is set in. */
  readonly fonts: readonly string[]
}

/**
 * Takes Next's machinery out of a page and finds out what it needs of the stylesheet. What stays is what components
 * rendered, and scripts that say they are ours. The same two always give the same page.
 */
export function stripNext(rendered: string, stylesheet: Stylesheet): StrippedPage {
  const document = parse(rendered)
  prune(document)
  const elements = elementsOf(document)
  const heading = elements.find(({ tagName }) => tagName === 'h1')
  const head = elements.find(({ tagName }) => tagName === 'head')
  const text = typesetText(document)
  const taken = new Set(stylesheet.classNames.values())
  for (const element of elements) shortenClasses(element, stylesheet.classNames, taken)
  const usedSelectors = stylesheet.usedSelectorsOf(document, text.all)
  if (head) {
    head.childNodes.push(newElement(head, 'style'))
    // After the encoding, and before all else: a font that comes with the page is there when it is first painted.
    head.childNodes.splice(1, 0, ...stylesheet.fontsFor(text.shown).map((path) => preloadOf(head, path)))
  }
  const scripts = elements.filter(({ tagName }) => tagName === 'script')
  const canonical = elements.find((one) => one.tagName === 'link' && attribute(one, 'rel') === 'canonical')
  for (const script of scripts) script.attrs = script.attrs.filter(({ name }) => name !== ownMark)
  return {
    html: serialize(document),
    usedSelectors,
    title: textOf(elements.find(({ tagName }) => tagName === 'title')),
    heading: textOf(elements.find(({ tagName }) => tagName === 'h1')),
    canonical: canonical && attribute(canonical, 'href'),
    language: languageOf(heading),
    shareTags: elements
      .filter(isShareTag)
      .map((tag) => serializeOuter(tag))
      .join(''),
    scriptHashes: scripts.filter(isCode).map((script) => inlineHash(textOf(script))),
    scriptBytes: scripts.filter(isCode).reduce((sum, script) => sum + Buffer.byteLength(textOf(script)), 0),
    fonts: stylesheet.fontsFor(text.all),
  }
}

/** Scripts that are meant for readers carry this attribute: components/Scripts.tsx. */
const ownMark = 'data-own'

function prune(node: Tree.ParentNode): void {
  node.childNodes = node.childNodes.filter((child) => !isMachinery(child))
  for (const child of node.childNodes) if ('childNodes' in child) prune(child)
}

function isMachinery(node: Tree.ChildNode): boolean {
  if (node.nodeName === '#comment') return true
  if (!('tagName' in node)) return false
  switch (node.tagName) {
    case 'script':
      return attribute(node, ownMark) === undefined && attribute(node, 'type') !== 'application/ld+json'
    case 'link': {
      const rel = attribute(node, 'rel')
      // Next opens a connection to our own server for its fonts; it is open already.
      if (rel === 'preconnect') return true
      return (
        rel === 'stylesheet' ||
        ((rel === 'preload' || rel === 'modulepreload') && (attribute(node, 'href') ?? '').startsWith('/_next/'))
      )
    }
    case 'meta':
      // The second is Next's own mark of where icons stand.
      return ['next-size-adjust', '«nxt-icon»'].includes(attribute(node, 'name') ?? '')
    case 'template':
      return true
    // React wraps what it streams; an export has nothing left to stream.
    case 'div':
      return attribute(node, 'hidden') !== undefined && node.childNodes.every((child) => child.nodeName === '#comment')
    default:
      return false
  }
}

function isShareTag(element: Tree.Element): boolean {
  if (element.tagName !== 'meta') return false
  const name = attribute(element, 'name') ?? ''
  if (name === 'robots') return attribute(element, 'content')?.includes('noindex') ?? false
  return attribute(element, 'property') !== undefined || /^(?:description|author|(?:twitter|fediverse):.+)$/.test(name)
}

/** Structured data stands in script elements too, but nothing runs it. */
function isCode(script: Tree.Element): boolean {
  return attribute(script, 'type') === undefined
}

/** A word the stylesheet does not know goes if a class has its name by now. */
function shortenClasses({ attrs }: Tree.Element, names: ReadonlyMap<string, string>, taken: ReadonlySet<string>): void {
  const list = attrs.find(({ name }) => name === 'class')
  if (!list) return
  const words = list.value.split(/\s+/).filter((word) => word && (names.has(word) || !taken.has(word)))
  list.value = words.map((word) => names.get(word) ?? word).join(' ')
}

function preloadOf(head: Tree.Element, path: string): Tree.Element {
  // Fonts are asked for as strangers do: https://html.spec.whatwg.org/multipage/links.html#link-type-preload
  const attributes = { rel: 'preload', as: 'font', crossorigin: '', href: path }
  return newElement(
    head,
    'link',
    Object.entries(attributes).map(([name, value]) => ({ name, value })),
  )
}

function newElement(parentNode: Tree.Element, tagName: string, attrs: Tree.Element['attrs'] = []): Tree.Element {
  const { namespaceURI } = parentNode
  return { nodeName: tagName, tagName, attrs, namespaceURI, childNodes: [], parentNode }
}

function elementsOf(node: Tree.ParentNode, found: Tree.Element[] = []): Tree.Element[] {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue
    found.push(child)
    elementsOf(child, found)
  }
  return found
}

function textOf(node: Tree.Node | undefined): string {
  if (!node) return ''
  if (node.nodeName === '#text') return (node as Tree.TextNode).value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** What an element says of itself, or the nearest one around it that says anything. */
function languageOf(element: Tree.Element | undefined): string | undefined {
  for (let node: Tree.ParentNode | null | undefined = element; node && 'attrs' in node; node = node.parentNode) {
    const language = attribute(node, 'lang')
    if (language !== undefined) return language
  }
  return undefined
}
