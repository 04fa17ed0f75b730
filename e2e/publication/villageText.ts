import type { Random } from './random.ts'
import { crossReferences, openings, quotations, sentences } from './villageSentences.ts'
import { listItems, subheadings, villageWords } from './villageWords.ts'

/** Fills sentences with the few people, places and things that one article is about. */
export type Fill = (template: string) => string

/** Where an article leads to. */
export interface Reference {
  readonly headline: string
  readonly path: string
}

/** Chooses who and what an article is about, and returns what fills its sentences. */
export function buildFill(chance: Random): Fill {
  const cast = new Map(Object.entries(villageWords).map(([name, words]) => [name, chance.sample<string>(words, 4)]))
  return (template) => {
    const [person, person2] = chance.sample(cast.get('person') ?? [], 2)
    const text = template.replace(/\{(\w+)\}/g, (hole, name: string) => {
      const word = name === 'person' ? person : name === 'person2' ? person2 : chance.pick(cast.get(name) ?? [])
      return word ?? hole
    })
    return upperFirst(text)
  }
}

/** In words: below a sub-heading there has to be room for a paragraph. */
const longestTitle = 10

/** A body of 400 to 900 words, which refers to another article if there is one. */
export function villageBody(chance: Random, fill: Fill, reference: Reference | undefined): string {
  const target = 400 + chance.below(380)
  const deck = buildDeck(chance)
  const titles = chance.isLucky(0.6) ? chance.sample(subheadings, 5) : []
  const extras = [
    ...(chance.isLucky(0.6) ? [quotation(chance, fill)] : []),
    ...(chance.isLucky(0.4) ? [list(chance, fill)] : []),
    ...(reference ? [crossReference(chance, reference)] : []),
  ]
  const blocks = [fill(chance.pick(openings))]
  for (let paragraphs = 1; wordCount(blocks) < target || extras.length > 0; paragraphs += 1) {
    blocks.push(paragraph(chance, fill, deck))
    const extra = paragraphs % 2 === 1 ? extras.shift() : undefined
    if (extra) blocks.push(extra)
    const title = paragraphs % 3 === 2 && wordCount(blocks) + longestTitle < target ? titles.pop() : undefined
    if (title) blocks.push(`## ${title}`)
  }
  return blocks.join('\n\n')
}

/** Deals every sentence once before any comes back. */
function buildDeck(chance: Random): () => string {
  let left: string[] = []
  return () => {
    if (left.length === 0) left = chance.sample(sentences, sentences.length)
    return left.pop() ?? ''
  }
}

function paragraph(chance: Random, fill: Fill, deal: () => string): string {
  return Array.from({ length: 2 + chance.below(4) }, () => fill(deal())).join(' ')
}

function quotation(chance: Random, fill: Fill): string {
  return `> “${fill(chance.pick(quotations))}.”\n>\n> — ${fill('{person}, {office}')}`
}

function list(chance: Random, fill: Fill): string {
  const isOrdered = chance.isLucky(0.3)
  const items = chance.sample(listItems, 3 + chance.below(3)).map((item, index) => {
    return `${isOrdered ? `${index + 1}.` : '-'} ${fill(item)}`
  })
  return `${fill('What was asked for, in the words of {office}:')}\n\n${items.join('\n')}`
}

function crossReference(chance: Random, { headline, path }: Reference): string {
  return chance.pick(crossReferences).replace('{headline}', headline).replace('{path}', path)
}

function wordCount(blocks: readonly string[]): number {
  return blocks.join(' ').split(/\s+/).length
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
