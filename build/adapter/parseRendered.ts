import { defaultTreeAdapter, html, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/**
 * Reads a page that React has rendered into the tree parse5 makes of it, in a third of the time: all that React and rehype
 * write is closed where it ends and has its values in double quotes. What is not so, parse5 reads.
 */
export function parseRendered(page: string): Tree.Document {
  return new RenderedPage(page).read() ?? parse(page)
}

const voidElements = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** What a parser closes, moves or passes over by itself; nothing of ours is made of it. */
const unusual = new Set('frameset noscript plaintext select svg math template textarea xmp'.split(' '))

const tagPattern = /<([a-z][a-z0-9-]*)((?: [^\s"'<>/=]+(?:="[^"]*")?)*) ?\/?>/y
const attributePattern = / ([^\s"'<>/=]+)(?:="([^"]*)")?/g
const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

class RenderedPage {
  readonly #page: string
  readonly #document = defaultTreeAdapter.createDocument()
  readonly #open: Tree.ParentNode[] = [this.#document]
  #at = 0

  constructor(page: string) {
    this.#page = page
  }

  /** @returns undefined if it is not written as React writes */
  read(): Tree.Document | undefined {
    const doctype = '<!DOCTYPE html>'
    if (!this.#page.startsWith(doctype)) return undefined
    defaultTreeAdapter.setDocumentType(this.#document, 'html', '', '')
    this.#at = doctype.length
    while (this.#at < this.#page.length) {
      if (!(this.#page[this.#at] === '<' ? this.#readTag() : this.#readText())) return undefined
    }
    return this.#open.length === 1 && this.#hasHeadAndBody() ? this.#document : undefined
  }

  /** A parser makes them where they are not written. */
  #hasHeadAndBody(): boolean {
    const [, root] = this.#document.childNodes
    const names = root && 'childNodes' in root ? root.childNodes.map(({ nodeName }) => nodeName) : []
    return names.join(' ') === 'head body'
  }

  #readText(): boolean {
    const end = this.#page.indexOf('<', this.#at)
    const text = decoded(this.#page.slice(this.#at, end === -1 ? undefined : end))
    const parent = this.#open.at(-1)
    if (end === -1 || text === undefined || !parent || !('tagName' in parent)) return false
    this.#at = end
    defaultTreeAdapter.insertText(parent, text)
    return true
  }

  #readTag(): boolean {
    if (this.#page[this.#at + 1] === '/') return this.#close()
    tagPattern.lastIndex = this.#at
    const [tag, name = '', written = ''] = tagPattern.exec(this.#page) ?? []
    const parent = this.#open.at(-1)
    if (tag === undefined || !parent || unusual.has(name)) return false
    const attributes = attributesOf(written)
    if (!attributes) return false
    this.#at += tag.length
    const element = defaultTreeAdapter.createElement(name, html.NS.HTML, attributes)
    defaultTreeAdapter.appendChild(parent, element)
    if (voidElements.has(name)) return true
    this.#open.push(element)
    if (name === 'script' || name === 'style') return this.#readRawText(element, `</${name}>`)
    // A parser passes over a line end that comes first.
    return !(name === 'pre' && this.#page[this.#at] === '\n')
  }

  #readRawText(element: Tree.Element, closing: string): boolean {
    const end = this.#page.indexOf(closing, this.#at)
    if (end === -1) return false
    if (end > this.#at) defaultTreeAdapter.insertText(element, this.#page.slice(this.#at, end))
    this.#at = end
    return true
  }

  #close(): boolean {
    const element = this.#open.pop()
    if (!element || !('tagName' in element)) return false
    const tag = `</${element.tagName}>`
    if (!this.#page.startsWith(tag, this.#at)) return false
    this.#at += tag.length
    return true
  }
}

function attributesOf(written: string): Tree.Element['attrs'] | undefined {
  const attributes: Tree.Element['attrs'] = []
  for (const [, name = '', value = ''] of written.matchAll(attributePattern)) {
    const decodedValue = decoded(value)
    if (decodedValue === undefined) return undefined
    attributes.push({ name: name.toLowerCase(), value: decodedValue })
  }
  return attributes
}

/** @returns undefined if there is a reference in it that neither of the two writes */
function decoded(text: string): string | undefined {
  if (!text.includes('&')) return text
  let isKnown = true
  const result = text.replaceAll(/&(?:#x([0-9a-f]+);|([a-z]+);)?/gi, (_, code?: string, name?: string) => {
    if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16))
    const character = references[name ?? '']
    isKnown &&= character !== undefined
    return character ?? ''
  })
  return isKnown ? result : undefined
}
