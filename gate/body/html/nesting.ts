import { blockElements, phrasingElements, wholesOfParts } from '../../../newsroom/markdown/carriedHtml.ts'
import type { BodyText } from '../bodyText.ts'
import {
  type HtmlFinding,
  isWrittenElement,
  type PlacedToken,
  without,
  type WrittenElement,
  type WrittenHtml,
  type WrittenText,
} from './writtenHtml.ts'
import type { Nodes, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'

const holdersOfLines = new Set([
  ...Object.keys(phrasingElements),
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'summary',
])
const holdersOfParts = new Set(['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr'])

/** Elements where they mean nothing, or where a browser would not leave them: https://html.spec.whatwg.org/#content-models */
export function nestingFaults({ elements, texts }: WrittenHtml, body: BodyText): HtmlFinding[] {
  return [
    ...elements.flatMap((element) => faultOf(element, body) ?? []),
    ...texts.flatMap((text) => faultOfText(text) ?? []),
  ]
}

function faultOf(element: WrittenElement, body: BodyText): HtmlFinding | undefined {
  const { name, tag, parent } = element
  if (!parent) return undefined
  const place = tag ?? parent.tag
  // Markdown alone makes nothing that stands wrongly.
  if (!place) return undefined
  const fault = (message: string, help?: string): HtmlFinding => ({ place, rule: 'html-nesting', message, help })
  const wholes = wholesOfParts[name]
  if (wholes && !wholes.includes(parent.name)) {
    return fault(`<${name}> stands in ${wholes.map((whole) => `<${whole}>`).join(' or ')} alone`)
  }
  if (holdersOfParts.has(parent.name) && !wholes?.includes(parent.name)) {
    return fault(`${whatIs(element)} cannot stand in <${parent.name}>`, 'put it into one of its parts')
  }
  if (holdersOfLines.has(parent.name) && isBlock(name)) {
    const isParagraph = name === 'p' && parent.name === 'p' && parent.tag
    const message = `${whatIs(element)} cannot stand in <${parent.name}>, which is a line or a paragraph`
    if (!isParagraph) return fault(message, `close <${parent.name}> before it`)
    const mend = without([parent.tag, parent.end], body)
    return { ...fault(message, 'delete the outer tags: empty lines make paragraphs'), mend }
  }
  if (name === 'details' && !startsWithSummary(element)) {
    return fault('<details> starts with what a reader opens it by', 'start with <summary>words</summary>')
  }
  return undefined
}

function faultOfText({ text, tag, parent }: WrittenText): HtmlFinding | undefined {
  const place = tag ?? parent.tag
  if (!place || text.trim() === '' || !holdersOfParts.has(parent.name)) return undefined
  return {
    place,
    rule: 'html-nesting',
    message: `words cannot stand in <${parent.name}>`,
    help: 'put them into one of its parts',
  }
}

function whatIs({ name, tag }: WrittenElement): string {
  return !tag && name === 'p' ? 'a paragraph' : `<${name}>`
}

function isBlock(name: string): boolean {
  return blockElements[name] !== undefined && wholesOfParts[name] === undefined
}

function startsWithSummary({ children }: WrittenElement): boolean {
  const first = children.find((child) => isWrittenElement(child) || child.text.trim() !== '')
  return first !== undefined && isWrittenElement(first) && first.name === 'summary'
}

/** Where something begins or ends, or words stand. */
interface Step {
  readonly sign: string
  /** The tag by which it is written, or the last one before it. */
  readonly tag?: PlacedToken | undefined
}

const browser = unified().use(rehypeRaw).freeze()

/**
 * Whether browsers would read HTML otherwise than it is written, such as end one link where another begins: what is read
 * is compared with what is written, and the first place where the two part is reported.
 */
export function mendedFaults(tree: Root, root: WrittenElement): HtmlFinding[] {
  const written = stepsOf(root)
  const mended = signsOf(browser.runSync(tree))
  const index = written.findIndex(({ sign }, place) => sign !== mended[place])
  if (index === -1 && written.length === mended.length) return []
  const place = written.slice(0, index === -1 ? undefined : index + 1).findLast(({ tag }) => tag)?.tag
  if (!place) return []
  const message = 'browsers would read this otherwise than it is written, as it cannot stand here'
  return [{ place, rule: 'html-nesting', message, help: 'close what is around it first, or delete it' }]
}

function stepsOf(element: WrittenElement): Step[] {
  return withoutImplied(
    element.children.flatMap((child): Step[] => {
      if (!isWrittenElement(child)) return child.text.trim() === '' ? [] : [{ sign: 'words', tag: child.tag }]
      const { name, tag } = child
      return [{ sign: `<${name}`, tag }, ...stepsOf(child), { sign: `/${name}`, tag }]
    }),
  )
}

function signsOf(node: Nodes): string[] {
  if (node.type === 'text') return node.value.trim() === '' ? [] : ['words']
  if (!('children' in node)) return []
  const inside = node.children.flatMap(signsOf)
  const all = node.type === 'element' ? [`<${node.tagName}`, ...inside, `/${node.tagName}`] : inside
  return withoutImplied(all.map((sign) => ({ sign }))).map(({ sign }) => sign)
}

/** The body of a table need not be written, and words may come in several pieces. */
function withoutImplied(steps: readonly Step[]): Step[] {
  return steps.filter(
    ({ sign }, index) => !/^[</]tbody$/.test(sign) && !(sign === 'words' && steps[index - 1]?.sign === 'words'),
  )
}
