import type { Link, Parents, PhrasingContent, Root, Text } from 'mdast'
import type { Construct, TreeExtension, TreeExtensions } from './syntaxExtension.ts'
import { unspacedCharacters } from './unspacedScripts.ts'

type Tokenizer = Construct['tokenize']
type Effects = Parameters<Tokenizer>[0]
type State = Parameters<Tokenizer>[1]
type Code = Parameters<State>[0]
type Attempt = Effects['attempt']

/** How many slashes stand before the host, by the names the tokenizer has for addresses without brackets. */
const slashesOfKind = new Map([
  ['protocolAutolink', 2],
  ['wwwAutolink', 0],
])

/**
 * What no address is written with, though GitHub's rule takes all up to the next space for it: punctuation and signs
 * beyond ASCII (closing quotes, dashes, ellipses, full stops of Chinese and Japanese), invisible characters, and letters
 * of scripts that are written without spaces, in which the sentence goes on. Half a character is one of these or an emoji.
 * The dot of Catalan stays. An expression with the flag `u`.
 */
const sentenceCharacters = String.raw`(?![\0-\x7F\xB7])[\p{P}\p{S}\p{Cf}\p{Cs}${unspacedCharacters}]`
const sentence = new RegExp(sentenceCharacters, 'u')
const unspacedLetter = new RegExp(String.raw`(?![\p{P}\p{S}])[${unspacedCharacters}]`, 'u')

/** What stands in no host, so that after one a sentence goes on: `www.example.org's`. */
const afterHost = /["'()*,;!&=+$[\]{}|\\^`]/

/**
 * Has an address without brackets end where a sentence goes on: “https://example.org/plan.” or 见https://example.org/。
 * A host that is itself written in a script without spaces may go on in it. Every other construct stays as it is.
 */
export function endAddress(construct: Construct): Construct {
  const slashes = slashesOfKind.get(construct.name ?? '')
  if (slashes === undefined) return construct
  return {
    ...construct,
    previous(code) {
      return construct.previous?.call(this, asEdge(code)) ?? true
    },
    tokenize(effects, ok, nok) {
      const context = Object.create(this, { previous: { get: () => asEdge(this.previous) } }) as typeof this
      return endingEarly(construct.tokenize, new Address(slashes)).call(context, effects, ok, nok)
    },
  }
}

/** Where an address may start by GitHub's rule: also after a quote, and in the middle of a text without spaces. */
function asEdge(code: Code): Code {
  return code === 0x22 || code === 0x27 || (isVisible(code) && sentence.test(String.fromCharCode(code))) ? null : code
}

function isVisible(code: Code): code is number {
  return code !== null && code > 0
}

/** As much of an address as has been read. */
class Address {
  #slashes: number
  #isPastHost = false
  #isUnspaced: boolean | undefined

  constructor(slashesBeforeHost: number) {
    this.#slashes = slashesBeforeHost
  }

  add(code: Code): void {
    if (!isVisible(code)) return
    const character = String.fromCharCode(code)
    if (character === '/') this.#isPastHost ||= this.#slashes-- <= 0
    else if (this.#slashes <= 0) {
      if (/[?#]/.test(character)) this.#isPastHost = true
      this.#isUnspaced ??= unspacedLetter.test(character)
    }
  }

  endsBefore(code: Code): boolean {
    if (!isVisible(code)) return false
    const character = String.fromCharCode(code)
    if (code < 0x80) return this.#slashes <= 0 && !this.#isPastHost && afterHost.test(character)
    return sentence.test(character) && !((this.#isUnspaced ?? true) && unspacedLetter.test(character))
  }
}

/**
 * Has a tokenizer take the characters an address ends before for the end of the text. What it hands back to the parser gets the characters
 * that are there: the parser's development version, which the development server loads, insists on them.
 */
function endingEarly(tokenize: Tokenizer, address: Address): Tokenizer {
  return function (effects, ok, nok) {
    let code: Code = null
    /** States that belong to the parser, or to a tokenizer that has been wrapped already. */
    const untouched = new WeakSet<State>()
    const asUntouched = (state: State): State => {
      untouched.add(state)
      return state
    }
    const early = (state: State): State =>
      untouched.has(state)
        ? state
        : asUntouched((actual) => {
            code = actual
            const next = state(address.endsBefore(actual) ? null : actual)
            return next && early(next)
          })
    const leave =
      (state: State): State =>
      () => {
        const next = state(code)
        return next && asUntouched(next)
      }
    const inner =
      (attempt: Attempt): Attempt =>
      (construct, then, otherwise) => {
        // The tokenizers of addresses look for one thing at a time.
        const wrapped = isOne(construct)
          ? { ...construct, tokenize: endingEarly(construct.tokenize, address) }
          : construct
        return leave(attempt(wrapped, early(then), otherwise && early(otherwise)))
      }
    const { attempt, check, interrupt } = effects
    const consume = (consumed: Code) => {
      address.add(consumed)
      return effects.consume(consumed)
    }
    const own = { ...effects, consume, attempt: inner(attempt), check: inner(check), interrupt: inner(interrupt) }
    return early(tokenize.call(this, own, leave(ok), leave(nok)))
  }
}

function isOne(construct: Parameters<Attempt>[0]): construct is Construct {
  return 'tokenize' in construct && typeof construct.tokenize === 'function'
}

type Transform = NonNullable<TreeExtension['transforms']>[number]
type Position = NonNullable<Text['position']>

interface Place {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** What every address without brackets holds. */
const addressMark = /https?:|www\.|@/i

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
    if (parent.children.some((child) => child.type === 'text' && addressMark.test(child.value))) {
      const children: PhrasingContent[] = (parent.children as PhrasingContent[]).flatMap((child) =>
        child.type === 'text' && addressMark.test(child.value) ? linked(child, transform) : [child],
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
