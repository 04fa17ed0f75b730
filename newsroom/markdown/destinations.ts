import { parse, postprocess, preprocess } from 'micromark'
import { decodeString } from 'micromark-util-decode-string'
import { syntaxOf } from './articleSyntax.ts'
import { independentParts } from './independentParts.ts'

/** Where links, pictures and definitions lead, as the tokenizer calls the places. */
const destinationTokens = new Set<string>(['resourceDestinationString', 'definitionDestinationString'])

/**
 * Gives what to write in place of an address, and undefined for no change; `written` is how it stands in the text, and a
 * picture is shown from it or not.
 */
export type Rewrite = (url: string, written: string, isPicture: boolean) => string | undefined

/**
 * Writes other destinations into a Markdown text, and changes no other character of it: the tokenizer knows exactly
 * where each stands, so that code, words and escapes stay as they are.
 * @param rewrite is given the address, how it is written, and whether a picture is shown from it; gives what to write in its place, undefined for no change
 * @example replaceDestinations('[Us](/about/)', (url) => `https://x.example${url}`) // '[Us](https://x.example/about/)'
 */
export function replaceDestinations(markdown: string, rewrite: Rewrite): string {
  return independentParts(markdown)
    .map((part) => replaceInPart(part, rewrite))
    .join('')
}

function replaceInPart(markdown: string, rewrite: Rewrite): string {
  // Most parts have none, and reading one takes a millisecond.
  if (!/\][(:]/.test(markdown)) return markdown
  const tokens = postprocess(
    parse({ extensions: syntaxOf(markdown) })
      .document()
      .write(preprocess()(markdown, undefined, true)),
  )
  let result = ''
  let done = 0
  let pictures = 0
  for (const [event, { type, start, end }] of tokens) {
    if (type === 'image') pictures += event === 'enter' ? 1 : -1
    if (event !== 'enter' || !destinationTokens.has(type)) continue
    const written = markdown.slice(start.offset, end.offset)
    const replacement = rewrite(decodeString(written), written, pictures > 0)
    if (replacement === undefined) continue
    result += markdown.slice(done, start.offset) + replacement
    done = end.offset
  }
  return result + markdown.slice(done)
}
