/**
 * What an element holds: its text, or its attributes (`@href`), its text (`#`) and the elements in it by their names, of
 * which a list gives one each. What is undefined leaves no trace.
 * @example toXml({ link: { '@rel': 'self', '#': 'here' } }) // '<link rel="self">here</link>'
 */
export interface Xml {
  readonly '#'?: string
  readonly [name: string]: string | Xml | undefined | readonly (string | Xml | undefined)[]
}

/** Elements by their names, with everything that is given as text escaped. */
export function toXml(elements: Xml): string {
  const all = Object.entries(elements).flatMap(([name, content]) =>
    [content].flat().map((one) => (one === undefined ? '' : toElement(name, one))),
  )
  return all.join('')
}

/** A whole document, with the declaration readers of XML expect. */
export function toDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root)}\n`
}

function toElement(name: string, content: string | Xml): string {
  if (typeof content === 'string') return `<${name}>${escape(content)}</${name}>`
  const { '#': text = '', ...parts } = content
  let attributes = ''
  const elements: Record<string, Xml[string]> = {}
  for (const [key, value] of Object.entries(parts)) {
    if (!key.startsWith('@')) elements[key] = value
    else if (typeof value === 'string') attributes += ` ${key.slice(1)}="${escape(value)}"`
  }
  return `<${name}${attributes}>${escape(text)}${toXml(elements)}</${name}>`
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
