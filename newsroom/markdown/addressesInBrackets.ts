import type { Link, Parents, PhrasingContent, Root, Text } from 'mdast'
import { sentenceCharacters } from './bareAddresses.ts'
import type { TreeExtension, TreeExtensions } from './syntaxExtension.ts'

type Transform = NonNullable<TreeExtension['transforms']>[number]
type Position = NonNullable<Text['position']>

interface Place {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** What no address without brackets is written without. */
const sign = /https?:|www\.|@/i

/** Runs of characters an address may be written with, and runs of those it ends before. */
const runs = new RegExp(`${sentenceCharacters}+|(?:(?!${sentenceCharacters}).)+`, 'gsu')

/**
 * Inside brackets the tokenizer finds no addresses, as the brackets may be a link's; what is none is searched when the
 * tree is there, by a rule that takes all up to the next space. Here it is shown a text piece by piece, so that addresses
 * end where they end elsewhere, and every piece knows its place.
 */
export function linkInBrackets(extensions: TreeExtensions): TreeExtensions {
  if (Array.isArray(extensions)) return extensions.flatMap((extension) => linkInBrackets(extension))
  const { transforms } = extensions
  return transforms ? { ...extensions, transforms: transforms.map(inPieces) } : extensions
}

function inPieces(transform: Transform): Transform {
  const link = (parent: Parents) => {
    if (parent.type === 'link' || parent.type === 'linkReference') return
    if (parent.children.some((child) => child.type === 'text' && sign.test(child.value))) {
      const children: PhrasingContent[] = (parent.children as PhrasingContent[]).flatMap((child) =>
        child.type === 'text' && sign.test(child.value) ? linked(child, transform) : [child],
      )
      Object.assign(parent, { children })
    }
    for (const child of parent.children) if ('children' in child) link(child)
  }
  return (tree) => {
    link(tree)
  }
}

function linked({ value, position }: Text, transform: Transform): (Text | Link)[] {
  const pieces = [...value.matchAll(runs)].map(([piece]): Text => ({ type: 'text', value: piece }))
  const tree: Root = { type: 'root', children: pieces }
  transform(tree)
  return withPlaces(joined(tree.children as (Text | Link)[]), position)
}

function joined(nodes: readonly (Text | Link)[]): (Text | Link)[] {
  const result: (Text | Link)[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value += node.value
    else result.push(node)
  }
  return result
}

/** Where a text is written as it reads, its parts are where their words are. */
function withPlaces(nodes: (Text | Link)[], position: Position | undefined): (Text | Link)[] {
  const words = nodes.map((node) => (node.type === 'text' ? node.value : textOf(node)))
  const { start, end } = position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return nodes
  if (words.join('').length !== end.offset - start.offset) return nodes
  let at: Place = { ...start, offset: start.offset }
  for (const [index, node] of nodes.entries()) {
    const after = advanced(at, words[index] ?? '')
    node.position = { start: at, end: after }
    at = after
  }
  return nodes
}

function textOf({ children }: Link): string {
  return children.map((child) => ('value' in child ? child.value : '')).join('')
}

function advanced({ line, column, offset }: Place, words: string): Place {
  const lines = words.split('\n')
  const last = lines.at(-1)?.length ?? 0
  return {
    line: line + lines.length - 1,
    column: lines.length > 1 ? last + 1 : column + last,
    offset: offset + words.length,
  }
}
