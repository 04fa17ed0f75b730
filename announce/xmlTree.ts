import { parseXml, XmlElement } from '@rgrove/parse-xml'

/** The outermost element of a document. */
export function rootOf(xml: string): XmlElement {
  const { root } = parseXml(xml)
  if (!root) throw new Error('an XML document without an element')
  return root
}

/** The children of an element that have this name. */
export function childrenOf(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter((child) => child instanceof XmlElement && child.name === name) as XmlElement[]
}

/** The text of the first child of this name, if there is one. */
export function childText(parent: XmlElement, name: string): string | undefined {
  return childrenOf(parent, name)[0]?.text.trim()
}
