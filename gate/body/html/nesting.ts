import type { Nodes, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import { blockElements, phrasingElements, wholesOfParts } from '../../../newsroom/markdown/carriedHtml.ts'
import type { Finding } from '../../problem.ts'
import type { BodyText } from '../bodyText.ts'
import { isWrittenElement, type PlacedToken, type WrittenElement, type WrittenHtml } from './writtenHtml.ts'

const holdersOfLines = new Set([...Object.keys(phrasingElements), ...'p h1 h2 h3 h4 h5 h6 pre summary'.split(' ')])
const holdersOfParts = new Set(['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr'])

/** Elements where they mean nothing, or where a browser would not leave them: https://html.spec.whatwg.org/#content-models */
export function checkNesting({ elements, texts }: WrittenHtml, body: BodyText): void {
  for (const element of elements) {
    // Markdown alone makes nothing that stands wrongly.
    const place = element.tag ?? element.parent?.tag
    const finding = element.parent && place && faultOf(element, element.parent, body)
    if (place && finding) body.report(place, { rule: 'html-nesting', ...finding })
  }
  for (const { text, tag, parent } of texts) {
    const place = tag ?? parent.tag
    if (!place || text.trim() === '' || !holdersOfParts.has(parent.name)) continue
    const message = `words cannot stand in <${parent.name}>`
    body.report(place, { rule: 'html-nesting', message, help: 'put them into one of its parts' })
  }
}

function faultOf(element: WrittenElement, parent: WrittenElement, body: BodyText): Omit<Finding, 'rule'> | undefined {
  const { name, tag, children } = element
  const wholes = wholesOfParts[name]
  if (wholes && !wholes.includes(parent.name)) {
    return { message: `<${name}> stands in ${wholes.map((whole) => `<${whole}>`).join(' or ')} alone` }
  }
  const message = `${!tag && name === 'p' ? 'a paragraph' : `<${name}>`} cannot stand in <${parent.name}>`
  if (holdersOfParts.has(parent.name) && !wholes) return { message, help: 'put it into one of its parts' }
  if (holdersOfLines.has(parent.name) && blockElements[name] && !wholes) {
    const isParagraph = name === 'p' && parent.name === 'p' && parent.tag
    const offer = isParagraph
      ? { help: 'delete the outer tags: empty lines make paragraphs', mend: body.without(parent.tag, parent.end) }
      : { help: `close <${parent.name}> before it` }
    return { message: `${message}, which is a line or a paragraph`, ...offer }
  }
  const first = children.find((child) => isWrittenElement(child) || child.text.trim() !== '')
  if (name !== 'details' || (first && isWrittenElement(first) && first.name === 'summary')) return undefined
  return { message: '<details> starts with what a reader opens it by', help: 'start with <summary>words</summary>' }
}

const browser = unified().use(rehypeRaw).freeze()

/**
 * Whether browsers would read HTML otherwise than it is written, such as end one link where another begins: what is read
 * is compared with what is written, and the first place where the two part is reported.
 */
export function checkAsBrowsersRead(tree: Root, root: WrittenElement, body: BodyText): void {
  const written = withoutImplied(stepsOf(root))
  const read = withoutImplied(signsOf(browser.runSync(tree)).map((sign) => ({ sign })))
  const index = written.findIndex(({ sign }, place) => sign !== read[place]?.sign)
  if (index === -1 && written.length === read.length) return
  const place = written.slice(0, index === -1 ? undefined : index + 1).findLast(({ tag }) => tag)?.tag
  const message = 'browsers would read this otherwise than it is written, as it cannot stand here'
  const help = 'close what is around it first, or delete it'
  if (place) body.report(place, { rule: 'html-nesting', message, help })
}

/** Where something begins or ends, or words stand, with the tag by which it is written. */
type Step = { readonly sign: string; readonly tag?: PlacedToken | undefined }

function stepsOf({ children }: WrittenElement): Step[] {
  return children.flatMap((child): Step[] => {
    if (!isWrittenElement(child)) return child.text.trim() === '' ? [] : [{ sign: 'words', tag: child.tag }]
    const { name, tag } = child
    return [{ sign: `<${name}`, tag }, ...stepsOf(child), { sign: `/${name}`, tag }]
  })
}

function signsOf(node: Nodes): string[] {
  if (node.type === 'text') return node.value.trim() === '' ? [] : ['words']
  const inside = 'children' in node ? node.children.flatMap(signsOf) : []
  return node.type === 'element' ? [`<${node.tagName}`, ...inside, `/${node.tagName}`] : inside
}

/** The body of a table need not be written, and words may come in several pieces. */
function withoutImplied(steps: readonly Step[]): Step[] {
  return steps
    .filter(({ sign }) => !/^[</]tbody$/.test(sign))
    .filter(({ sign }, index, all) => sign !== 'words' || all[index - 1]?.sign !== 'words')
}
