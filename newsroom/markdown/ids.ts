import GithubSlugger from 'github-slugger'
import type { Element, ElementContent, Root } from 'hast'
import { elementsOf, type PlacedElement } from './elements.ts'

/** Names that notes have: `fn-` at the end of the text, `fnref-` or `fnref2-` where they are referred to. */
const ofNotes = /^(?:fn-|fnref\d*-|footnote-label$)/

/**
 * Names the parts of a text that links may lead to: headings by their words, as GitHub does, and notes by their own
 * names. No name is empty or stands twice, and none changes with what else the text says, but for the number behind the
 * second heading of the same words.
 */
export function ids(): (tree: Root) => void {
  return (tree) => {
    const slugger = new GithubSlugger()
    const elements = elementsOf(tree)
    for (const { element } of elements) {
      if (/^h[1-6]$/.test(element.tagName)) element.properties['id'] ??= headingId(element, slugger)
    }
    nameReferences(elements)
  }
}

function headingId(heading: Element, slugger: GithubSlugger): string {
  const words = wordsOf(heading.children).trim()
  const ofWords = new GithubSlugger().slug(words)
  const slug = /[\p{L}\p{N}]/u.test(ofWords) ? ofWords : codesOf(words)
  return slugger.slug(ofNotes.test(slug) || slug === '' ? `section-${slug}` : slug)
}

/** The words of a heading without the numbers of its notes, which change when another note is added. */
function wordsOf(children: readonly ElementContent[]): string {
  return children
    .map((child) => {
      if (child.type === 'text') return child.value
      if (child.type !== 'element' || child.properties['dataFootnoteRef'] !== undefined) return ''
      return wordsOf(child.children)
    })
    .join('')
}

/** A heading of signs alone, such as an emoji, is named by their numbers in Unicode. */
function codesOf(signs: string): string {
  return Array.from(signs.replaceAll(/\s/g, ''), (sign) => `u${sign.codePointAt(0)?.toString(16)}`).join('-')
}

/**
 * Renames further references to a note, and the ways back to them: the second to a note `a` is `fnref-a-2` by default, as
 * is the first to a note `a-2`. Here it is `fnref2-a`.
 */
function nameReferences(elements: readonly PlacedElement[]): void {
  let note = ''
  for (const { element } of elements) {
    const { properties } = element
    if (element.tagName === 'li' && String(properties['id']).startsWith('fn-')) note = String(properties['id'])
    if (properties['dataFootnoteRef'] !== undefined) {
      properties['id'] = referenceId(String(properties['href']).slice(1), String(properties['id']))
    }
    if (properties['dataFootnoteBackref'] !== undefined) {
      properties['href'] = `#${referenceId(note, String(properties['href']).slice(1))}`
    }
  }
}

function referenceId(note: string, id: string): string {
  const first = note.replace('fn-', 'fnref-')
  return id === first ? first : note.replace('fn-', `fnref${id.slice(first.length + 1)}-`)
}
