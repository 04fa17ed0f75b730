import type { Nodes, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import type { HtmlFinding } from './htmlFinding.ts'
import { isWrittenElement, type PlacedToken, type WrittenElement } from './writtenHtml.ts'

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
