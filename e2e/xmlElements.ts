import { parseXml, XmlElement } from '@rgrove/parse-xml'

/** All elements of a document below the outermost, in the order in which they are written. */
export function elementsIn(xml: string): XmlElement[] {
  return descendants(parseXml(xml).root)
}

function descendants(parent: XmlElement | null): XmlElement[] {
  const children = (parent?.children ?? []).filter((child) => child instanceof XmlElement)
  return children.flatMap((child) => [child, ...descendants(child)])
}
