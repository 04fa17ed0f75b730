import { parseXml, XmlElement } from '@rgrove/parse-xml'

/** Reads XML as programs do, for tests. @throws if it is not well-formed */
export function rootOf(xml: string | undefined): XmlElement {
  return parseXml(xml ?? '').root as XmlElement
}

/** The children of an element, those of a name where one is given. */
export function elements(parent: XmlElement | undefined, name?: string): XmlElement[] {
  const children = (parent?.children ?? []).filter((child) => child instanceof XmlElement)
  return children.filter((child) => name === undefined || child.name === name)
}

/** All elements below one, in the order in which they are written. */
export function descendants(parent: XmlElement): XmlElement[] {
  return elements(parent).flatMap((child) => [child, ...descendants(child)])
}
