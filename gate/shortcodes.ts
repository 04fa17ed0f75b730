/** A shortcode of WordPress or a code of a forum: `[gallery ids="1"]`, `[caption id="a"]…[/caption]`, `[b]…[/b]`. */
export interface Shortcode {
  readonly start: number
  readonly end: number
  /** What ends it, where that is another mark. */
  readonly closer: { readonly start: number; readonly end: number } | undefined
}

interface Opener {
  readonly start: number
  readonly end: number
  /** Whether nobody would write it for anything else, even if nothing ends it. */
  readonly isCertain: boolean
}

/** Finds shortcodes. Brackets around a word, such as `[sic]` and `[video]`, are none unless something ends them. */
export function findShortcodes(text: string): Shortcode[] {
  const found: Shortcode[] = []
  const open = new Map<string, Opener[]>()
  for (const { 0: written, 1: closes, 2: opens = '', 3: rest = '', index: start } of text.matchAll(tag)) {
    const end = start + written.length
    const name = (closes ?? opens).toLowerCase()
    const openers = open.get(name) ?? []
    open.set(name, openers)
    if (closes === undefined) openers.push({ start, end, isCertain: isCertain(name, rest) })
    else {
      const opener = openers.pop()
      found.push(opener ? { ...opener, closer: { start, end } } : { start, end, closer: undefined })
    }
  }
  const alone = [...open.values()].flat().filter((opener) => opener.isCertain)
  return [...found, ...alone.map(({ start, end }) => ({ start, end, closer: undefined }))]
}

/** Neither part of a link nor an index, as in `list[item]`. */
const tag = /(?<!\\)\[(?:\/([a-z][\w-]*)|(?<![\w!\]]\[)([a-z][\w-]*)((?:[ =][^[\]\n]*)?))\](?![([:])/gi

function isCertain(name: string, rest: string): boolean {
  const isKnown = /^(?:gallery|caption|wp_caption|playlist|contact-form-7|nextpage)$/.test(name)
  return isKnown || /^ .*[\w-]=["'“”]/.test(rest)
}
