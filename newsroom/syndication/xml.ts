/** A piece of XML that is safe to stand in more XML. Made by {@link element} only, so that nothing goes unescaped. */
export interface Xml {
  readonly xml: string
}

type Child = Xml | string | number | undefined

/** An element with its attributes and children; text is escaped, `undefined` leaves no trace. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`)
  const content = children.map((child) => (typeof child === 'object' ? child.xml : escape(String(child ?? ''))))
  return { xml: `<${name}${written.join('')}>${content.join('')}</${name}>` }
}

/** A whole document, with the declaration readers of XML expect. */
export function toDocument({ xml }: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`
}

/** Also drops what XML 1.0 cannot hold in any form: https://www.w3.org/TR/xml/#charsets */
function escape(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
