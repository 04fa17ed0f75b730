import { searchPartPath, searchPartsPath } from '../newsroom/paths.ts'
import { shardOf, slugsPerFile, type Postings, type SearchPart } from '../newsroom/search/indexFormat.ts'
import { wordsOfQuery } from '../newsroom/search/words.ts'
import { likenessOf } from './likeness.ts'

/** An article that was found: its place in a part of the index. */
export interface Found {
  readonly part: SearchPart
  readonly number: number
}

/** Files of the index by their paths, each asked for once. */
const files = new Map<string, Promise<unknown>>()

function load<Content>(path: string): Promise<Content> {
  const content = files.get(path) ?? fetchFile(path).then((file) => file.json())
  files.set(path, content)
  return content as Promise<Content>
}

/** @throws if there is no such file */
export async function fetchFile(path: string): Promise<Response> {
  const answer = await fetch(path)
  if (!answer.ok) throw new Error(`${answer.status} for ${path}`)
  return answer
}

/** Lets everything be asked for anew: another edition may stand there by now. */
export function forgetIndex(): void {
  files.clear()
}

/** The name of an article in its address. */
export async function slugOf({ part, number }: Found): Promise<string> {
  const file = `slugs-${Math.floor(number / slugsPerFile)}.json`
  const slugs = await load<readonly string[]>(searchPartPath(part.name) + file)
  return slugs[number % slugsPerFile] ?? ''
}

/**
 * The articles that have every word, or one that begins alike, and pass the filters: those first of which the words say
 * the most, and of those that are equal the newest.
 * @param filters such as `topic:harbour`
 */
export async function findArticles(
  query: string,
  filters: readonly string[],
  isNewestFirst: boolean,
): Promise<Found[]> {
  const words = [...wordsOfQuery(query), ...filters]
  if (words.length === 0) return []
  const parts = await load<readonly SearchPart[]>(searchPartsPath)
  const matches = await Promise.all(
    parts.map(async (part) => Promise.all(words.map(async (word) => matchesOf(word, await shardWith(word, part))))),
  )
  const all = parts.reduce((sum, { articles }) => sum + articles, 0)
  const rarity = words.map((_, word) =>
    Math.log(1 + all / (1 + matches.reduce((sum, ofPart) => sum + (ofPart[word]?.size ?? 0), 0))),
  )
  const found = matches.flatMap((ofPart, place) => {
    const part = parts[place] as SearchPart
    return [...(ofPart[0]?.keys() ?? [])]
      .filter((number) => ofPart.every((numbers) => numbers.has(number)))
      .map((number) => {
        const score = ofPart.reduce((sum, numbers, word) => sum + (numbers.get(number) ?? 0) * (rarity[word] ?? 0), 0)
        return { part, number, place, score }
      })
  })
  return found.toSorted((a, b) => (isNewestFirst ? 0 : b.score - a.score) || b.place - a.place || b.number - a.number)
}

function shardWith(word: string, { name, shards }: SearchPart): Promise<Postings> {
  return load(`${searchPartPath(name)}${shardOf(word, shards)}.json`)
}

/** Articles of a part by their numbers, and how much a word says of each. */
function matchesOf(word: string, postings: Postings): Map<number, number> {
  const matches = new Map<number, number>()
  for (const [candidate, articles] of Object.entries(postings)) {
    const likeness = likenessOf(word, candidate)
    let number = -1
    if (likeness === 0) continue
    for (const code of articles) {
      number += code >> 2
      matches.set(number, Math.max(matches.get(number) ?? 0, likeness * (1 + (code & 3))))
    }
  }
  return matches
}
