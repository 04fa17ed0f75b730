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
 * @param isAll whether what is hidden, until a script shows it, is part of it
 */
export function typesetText(document: Tree.Document, isAll = true): TypesetText {
  const text = {
    text: new Set<string>(),
    headline: new Set<string>(),
    italic: new Set<string>(),
    'bold-italic': new Set<string>(),
  }
  collect(document, text, { isOurs: true, isBold: false, isItalic: false, isProse: false, isUpright: false }, isAll)
  return text
}

function collect(node: Tree.Node, text: Record<Cut, Set<string>>, setting: Setting, isAll: boolean): void {
  if (node.nodeName === '#text') {
    if (setting.isOurs) collectCharacters((node as Tree.TextNode).value, text[cutOf(setting)])
    return
  }
  if ('tagName' in node && (unseen.has(node.tagName) || (!isAll && isHidden(node)))) return
  const inside = 'tagName' in node ? settingOf(node, setting) : setting
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, text, inside, isAll)
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

function settingOf({ tagName, attrs }: Tree.Element, around: Setting): Setting {
  const valueOf = (name: string) => attrs.find((attribute) => attribute.name === name)?.value
  const classes = valueOf('class')?.split(/\s+/) ?? []
  const language = valueOf('lang')
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
