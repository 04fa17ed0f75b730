import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

/** The cuts of our typeface a page may need. */
export type Cut = 'text' | 'headline' | 'italic' | 'bold-italic'

/** The characters a page sets in each cut, each once. */
export type TypesetText = Readonly<Record<Cut, ReadonlySet<string>>>

/** How the words of an element are set. */
interface Setting {
  readonly isOurs: boolean
  readonly isBold: boolean
  readonly isItalic: boolean
  /** In the text of an article, where elements have no classes. */
  readonly isProse: boolean
  /** In a script that app/styles.css never slants. */
  readonly isUpright: boolean
}

/**
 * What of a page is set in our typeface, and in which cut, by what app/styles.css says of elements and by the classes that
 * components write; so before these are shortened. What it leaves out no browser is told to fetch beforehand:
 * e2e/type.spec.ts compares it with what a browser does.
 * @returns all of it, and what is shown at once: the rest is hidden until a script shows it
 */
export function typesetText(document: Tree.Document): { readonly all: TypesetText; readonly shown: TypesetText } {
  const [all, shown] = [noText(), noText()]
  const setting = { isOurs: true, isBold: false, isItalic: false, isProse: false, isUpright: false }
  collect(document, [all, shown], setting, [all])
  return { all, shown }
}

type Collected = Record<Cut, Set<string>>

function noText(): Collected {
  return { text: new Set(), headline: new Set(), italic: new Set(), 'bold-italic': new Set() }
}

/** @param whereHidden what collects the words of elements that are hidden */
function collect(
  node: Tree.Node,
  texts: readonly Collected[],
  setting: Setting,
  whereHidden: readonly Collected[],
): void {
  if (node.nodeName === '#text') {
    const { value } = node as Tree.TextNode
    if (setting.isOurs) for (const text of texts) collectCharacters(value, text[cutOf(setting)])
    return
  }
  const isElement = 'tagName' in node
  if (isElement && unseen.has(node.tagName)) return
  const inside = isElement ? settingOf(node, setting) : setting
  const collecting = isElement && isHidden(node) ? whereHidden : texts
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, collecting, inside, whereHidden)
}

function isHidden({ attrs }: Tree.Element): boolean {
  return attrs.some(({ name }) => name === 'hidden')
}

function cutOf({ isBold, isItalic }: Setting): Cut {
  if (isItalic) return isBold ? 'bold-italic' : 'italic'
  return isBold ? 'headline' : 'text'
}

/** Nobody sees the text of these. */
const unseen = new Set(['script', 'style', 'title'])

const emphasis = new Set(['address', 'cite', 'dfn', 'em', 'i', 'var'])
const strong = new Set(['b', 'strong', 'th'])
const strongInProse = new Set(['dt', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary'])
const code = new Set(['code', 'kbd', 'pre', 'samp'])
const otherFamilies = new Set(['credit', 'font-code', 'font-label'])
const boldClasses = new Set(['font-bold', 'font-medium'])

/** What a tag says under a name. */
export function attribute({ attrs }: Tree.Element, name: string): string | undefined {
  return attrs.find((candidate) => candidate.name === name)?.value
}

function settingOf(element: Tree.Element, around: Setting): Setting {
  const { tagName } = element
  const classes = attribute(element, 'class')?.split(/\s+/) ?? []
  const language = attribute(element, 'lang')
  const isProse = around.isProse || classes.includes('prose')
  const isUpright = language === undefined ? around.isUpright : /^(?:ar|fa|he|ur)(?:-|$)/.test(language)
  const isEmphasis = emphasis.has(tagName) || classes.includes('italic')
  return {
    isOurs:
      classes.includes('font-serif') || (around.isOurs && !code.has(tagName) && !intersect(classes, otherFamilies)),
    isBold:
      around.isBold ||
      strong.has(tagName) ||
      (isProse && strongInProse.has(tagName)) ||
      (isEmphasis && isUpright) ||
      intersect(classes, boldClasses),
    isItalic: around.isItalic || (isEmphasis && !isUpright),
    isProse,
    isUpright,
  }
}

function intersect(words: readonly string[], set: ReadonlySet<string>): boolean {
  return words.some((word) => set.has(word))
}

function collectCharacters(text: string, characters: Set<string>): void {
  // A look into the set for each letter of a text takes longer than all else here.
  const seen = new Uint8Array(128)
  for (let index = 0; index < text.length; index += 1) {
    const point = text.codePointAt(index) ?? 0
    if (seen[point] === 1) continue
    if (point < seen.length) seen[point] = 1
    characters.add(String.fromCodePoint(point))
    if (point > 0xffff) index += 1
  }
}
