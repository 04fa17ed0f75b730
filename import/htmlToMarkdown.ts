import type { Element, ElementContent, Root } from 'hast'
import type {
  Delete,
  Emphasis,
  Paragraph,
  Parents,
  PhrasingContent,
  Root as Markdown,
  RootContent,
  Strong,
} from 'mdast'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { carriedElements, commonAttributes, phrasingElements } from '../newsroom/markdown/carriedHtml.ts'
import { cleanTree, elementsIn, property, remarkUnclosed, replaceEach, type Found } from './htmlTree.ts'
import type { MediaFinder } from './imported.ts'
import { takeNotes, type Note } from './notesOfHtml.ts'

const html = unified().use(rehypeParse, { fragment: true, verbose: true }).freeze()

/** Reads part of a page, as browsers do. */
export function parseHtml(text: string, found: Found): Root {
  const tree = html.parse(text)
  remarkUnclosed(tree, found)
  return tree
}

/** Turns part of a page into Markdown. What there is no Markdown for, and pages carry, stays HTML. The tree is used up. */
export function htmlToMarkdown(tree: Root, pictures: MediaFinder, found: Found): string {
  const notes = takeNotes(tree, found)
  cleanTree(tree, pictures, found)
  const kept = new KeptNodes()
  const body = toMarkdownTree(tree, notes, kept)
  const definitions = notes.map(({ name, text }) => ({
    type: 'footnoteDefinition' as const,
    identifier: name,
    children: toMarkdownTree({ type: 'root', children: text.children }, notes, kept).children as Paragraph[],
  }))
  return stringify({ type: 'root', children: [...body.children, ...definitions] })
}

const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', listItemIndent: 'one', rule: '-' }).freeze()

/** Writes a tree as Markdown, with every character taken for itself. */
export function stringify(tree: Markdown): string {
  return writer.stringify(tree)
}

const toTree = unified().use(rehypeRemark, { document: true }).freeze()

function toMarkdownTree(tree: Root, notes: readonly Note[], kept: KeptNodes): Markdown {
  moveBreaksOut(tree)
  for (const old of elementsIn(tree, ({ tagName }) => tagName === 'tt')) old.tagName = 'code'
  // Somebody else's words, most often: between the others they would be the author's.
  for (const aside of elementsIn(tree, ({ tagName }) => tagName === 'aside')) aside.tagName = 'blockquote'
  for (const text of elementsIn(tree, ({ tagName }) => tagName === 'pre')) text.children = codeOf(text)
  const replaced = (element: Element): ElementContent[] | undefined => {
    const [inner, ...others] = element.children
    const link = element.tagName === 'sup' && inner?.type === 'element' && others.length === 0 ? inner : element
    const note = notes.find(({ references }) => references.includes(link))
    if (note) return [kept.mark({ type: 'footnoteReference', identifier: note.name })]
    if (isInlineHtml(element)) {
      const [open = '', close = ''] = tagsOf(element)
      const words = element.children.flatMap((child) => (child.type === 'element' && replaced(child)) || [child])
      return [kept.mark({ type: 'html', value: open }), ...words, kept.mark({ type: 'html', value: close })]
    }
    if (element.tagName === 'table') unwrapCells(element)
    if (!isBlockOfHtml(element)) return undefined
    const block = kept.mark({ type: 'html', value: writtenHtml([element]) })
    return [{ type: 'element', tagName: 'p', properties: {}, children: [block] }]
  }
  replaceEach(tree, replaced)
  const markdown = toTree.runSync(tree)
  kept.restore(markdown)
  tidy(markdown)
  return markdown
}

/** What stands in a `<pre>`, without elements that code between fences cannot hold. */
function codeOf({ children }: Element): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    const inner = codeOf(child)
    return child.tagName === 'code' || child.tagName === 'br' ? [{ ...child, children: inner }] : inner
  })
}

/** A line ends behind emphasis, a link or a name, not within: the signs that end emphasis in Markdown stand at its last word. */
function moveBreaksOut(parent: Root | Element): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element' || isCode(child)) return [child as ElementContent]
    moveBreaksOut(child)
    if (phrasingElements[child.tagName] === undefined) return [child]
    const first = child.children.findIndex(isNoBreak)
    const last = child.children.findLastIndex(isNoBreak) + 1
    if (first === -1) return child.children.length > 0 ? child.children : [child]
    const [before, after] = [child.children.slice(0, first), child.children.slice(last)]
    child.children = child.children.slice(first, last)
    return [...before, child, ...after]
  })
}

function isNoBreak(node: ElementContent): boolean {
  return node.type === 'text' ? node.value.trim() !== '' : node.type === 'element' && node.tagName !== 'br'
}

function isCode({ tagName }: Element): boolean {
  return tagName === 'pre' || tagName === 'code'
}

/** Elements within a line that Markdown has signs for, or that say nothing. */
const inMarkdown = new Set(['a', 'b', 'br', 'code', 'del', 'em', 'i', 'img', 's', 'span', 'strong', 'wbr'])

function isInlineHtml(element: Element): boolean {
  const { tagName, children } = element
  // Between Markdown's signs for code, an index would be one word with what it belongs to.
  if (tagName === 'code') return children.some((child) => child.type === 'element' && isInlineHtml(child))
  return phrasingElements[tagName] !== undefined && !inMarkdown.has(tagName)
}

function tagsOf(element: Element): readonly string[] {
  return writtenHtml([{ ...element, children: [{ type: 'text', value: separator }] }]).split(separator)
}

/** No character of any text: https://www.unicode.org/faq/private_use.html#nonchar1 */
const [separator, markStart, markEnd] = ['\uFDD0', '\uFDD1', '\uFDD2'] as const

function isBlockOfHtml(element: Element): boolean {
  const { tagName } = element
  if (tagName === 'ol') return countsOtherwise(element)
  return ['dl', 'details'].includes(tagName) || (tagName === 'table' && !isPlainTable(element))
}

/** Whether a list has other numbers than Markdown would give it. */
function countsOtherwise(list: Element): boolean {
  return (
    list.properties['reversed'] === true ||
    list.children.some((item) => item.type === 'element' && item.properties['value'] !== undefined)
  )
}

/** Word has a paragraph in each cell. */
function unwrapCells(table: Element): void {
  for (const cell of elementsIn(table, isCell)) {
    const [only, ...others] = cell.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
    if (only?.type === 'element' && only.tagName === 'p' && others.length === 0) cell.children = only.children
  }
}

function isHead({ tagName }: Element): boolean {
  return tagName === 'th'
}

/** Whether GitHub's tables can hold it: one row of headings, and lines of text. */
function isPlainTable(table: Element): boolean {
  const rows = elementsIn(table, ({ tagName }) => tagName === 'tr').map((row) => elementsIn(row, isCell))
  const [head, ...others] = rows
  const cells = rows.flat()
  const spans = cells.some((cell) => property(cell, 'colSpan') ?? property(cell, 'rowSpan'))
  const blocks = elementsIn(table, ({ tagName }) => ['ul', 'ol', 'table', 'br', 'caption', 'pre'].includes(tagName))
  const paragraphs = cells.some((cell) => elementsIn(cell, ({ tagName }) => tagName === 'p').length > 1)
  const isEven = others.every((row) => row.length === head?.length && !row.some(isHead))
  return Boolean(head?.every(isHead)) && isEven && !spans && blocks.length === 0 && !paragraphs
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th'
}

const asHtml = unified()
  .use(rehypeSanitize, {
    tagNames: Object.keys(carriedElements),
    attributes: { ...(carriedElements as Record<string, string[]>), '*': [...commonAttributes] },
    protocols: {},
    strip: [],
    clobber: [],
  })
  .use(rehypeStringify)
  .freeze()

/** As a text may hold it: of carried elements, without an empty line, which would end it. */
function writtenHtml(children: ElementContent[]): string {
  const tree = asHtml.runSync({ type: 'root', children })
  return asHtml
    .stringify(tree)
    .replaceAll(/\n\s*(?=\n)/g, '')
    .trim()
}

/** What a tree of HTML cannot hold on its way to Markdown: a mark of two signs and a number stands for it. */
class KeptNodes {
  readonly #nodes: PhrasingContent[] = []

  mark(node: { type: 'footnoteReference'; identifier: string } | { type: 'html'; value: string }): ElementContent {
    this.#nodes.push(node)
    return { type: 'text', value: `${markStart}${this.#nodes.length - 1}${markEnd}` }
  }

  restore(tree: Markdown): void {
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined || !node.value.includes(markStart)) return
      const parts = node.value.split(/\uFDD1(\d+)\uFDD2/).flatMap((part, place): PhrasingContent[] => {
        if (place % 2 === 0) return part === '' ? [] : [{ type: 'text', value: part }]
        const kept = this.#nodes[Number(part)]
        return kept ? [kept] : []
      })
      parent.children.splice(index, 1, ...(parts as never[]))
      return index + parts.length
    })
  }
}

/** Has every picture stand alone, and no emphasis begin or end with a space. */
function tidy(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) tidy(child)
  const parts = (parent.children as RootContent[]).flatMap((child): RootContent[] =>
    isSameEmphasis(child, parent) ? child.children : [child],
  )
  const children = parts.flatMap(outOfEmphasis).reduce(joined, [])
  const blocks = holdersOfBlocks.has(parent.type) ? children.flatMap(withPicturesAlone) : children
  parent.children = (parent.type === 'root' ? withoutOuterRules(blocks) : blocks) as never[]
}

/** Ghost writes `<b><strong>`: what is emphasized already is not more so. */
function isSameEmphasis(child: RootContent, { type }: Parents): child is Strong | Emphasis | Delete {
  return child.type === type && emphases.has(child.type)
}

const emphases: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete'])

/** Medium begins a text with a line that nobody sees, and WordPress ends one with a line above its notes. */
function withoutOuterRules(blocks: readonly RootContent[]): RootContent[] {
  return blocks.slice(Math.max(0, blocks.findIndex(isNoRule)), blocks.findLastIndex(isNoRule) + 1)
}

function isNoRule({ type }: RootContent): boolean {
  return type !== 'thematicBreak'
}

const holdersOfBlocks = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition'])

/** Word and others make one emphasis of several that follow each other. */
function joined(before: RootContent[], node: RootContent): RootContent[] {
  const last = before.at(-1)
  const isSame = last?.type === node.type && emphases.has(node.type)
  if (!isSame || !('children' in node) || !last || !('children' in last)) return [...before, node]
  return [...before.slice(0, -1), { ...last, children: [...last.children, ...node.children] } as RootContent]
}

function outOfEmphasis(node: RootContent): RootContent[] {
  if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'delete' && node.type !== 'link')
    return [node]
  const [first, last] = [node.children.at(0), node.children.at(-1)]
  let [before, after] = ['', '']
  if (first?.type === 'text') {
    before = /^\s*/.exec(first.value)?.[0] ?? ''
    first.value = first.value.slice(before.length)
  }
  if (last?.type === 'text') {
    after = /\s*$/.exec(last.value)?.[0] ?? ''
    last.value = last.value.slice(0, last.value.length - after.length)
  }
  const children = node.children.filter((child) => child.type !== 'text' || child.value !== '')
  if (children.length === 0) return textNodes(before + after)
  return [...textNodes(before), { ...node, children }, ...textNodes(after)]
}

function withPicturesAlone(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph') return [node]
  const parts: PhrasingContent[][] = [[]]
  for (const child of node.children) {
    if (child.type === 'image') parts.push([child], [])
    else parts.at(-1)?.push(child)
  }
  return parts.map(trimmed).flatMap((children): RootContent[] => {
    const [only] = children
    if (children.length === 1 && only?.type === 'html' && !/^<\/?(?:[a-z]+)[^>]*>$/.test(only.value)) return [only]
    return children.length > 0 ? [{ type: 'paragraph' as const, children }] : []
  })
}

function textNodes(value: string): RootContent[] {
  return value ? [{ type: 'text', value }] : []
}

function isEmpty(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}

/** Without line breaks and spaces at its ends. */
function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const first = children.findIndex((child) => !isEmpty(child))
  return first === -1 ? [] : children.slice(first, children.findLastIndex((child) => !isEmpty(child)) + 1)
}
