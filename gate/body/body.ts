import type { Nodes as PageNodes, Root as Page } from 'hast'
import { toString } from 'hast-util-to-string'
import type { Root } from 'mdast'
import { elementsOf, nodesOf } from '../../newsroom/markdown/elements.ts'
import { placesInSource } from '../../newsroom/markdown/htmlTokens.ts'
import { siteLocale } from '../../newsroom/locale.ts'
import { bodyProcessor } from '../../newsroom/markdown/toBodyHtml.ts'
import { mediaLink, type MediaManifest } from '../../newsroom/media.ts'
import type { CheckedBody } from '../document.ts'
import type { Body } from '../frontMatter.ts'
import type { ContentFile } from '../problem.ts'
import { checkBlocks } from './blocks.ts'
import { BodyText, spanOf } from './bodyText.ts'
import { checkEmphasis } from './emphasis.ts'
import { checkHeadings } from './headings.ts'
import { checkRawHtml } from './html/rawHtml.ts'
import { checkAddresses, checkPictures } from './linksAndPictures.ts'
import { checkNotes } from './notes.ts'
import { checkForeignMarks, checkStrayMarks } from './strayMarks.ts'

/** Whether pictures are there is another rule's question: here, every name is one. */
const everyPicture: MediaManifest = {
  pictures: new Proxy({}, { get: () => ({ width: 1, height: 1, fallback: '', sources: [] }) }),
  linked: {},
}

/** In words that reach nobody: what holds any of ours is made anew in those of its language. */
const processor = bodyProcessor(everyPicture, siteLocale('en', 'UTC'))

/** Checks a body for what would vanish, mislead or break on the page. @param tree what parseBody() makes of it */
export function checkBody(file: ContentFile, { text, fence }: Body, tree: Root): CheckedBody {
  const page = renderBody(tree, text)
  const body = new BodyText(file, text, nodesOf(tree), elementsOf(page))
  const problemsBefore = file.problems.length

  const html = checkRawHtml(page, body)
  checkBlocks(body)
  checkHeadings(body)
  checkNotes(body)
  checkEmphasis(body)
  checkStrayMarks(body)
  checkForeignMarks(body)
  const links = checkAddresses(body, html.links)
  const pictures = [...checkPictures(body), ...html.pictures]

  const elements = body.elements.map(({ element }) => element)
  const hasPictures = elements.some(({ tagName }) => tagName === 'img')
  // What is wrong with the text may be why none of it is left.
  if (!hasPictures && toString(page).trim() === '' && file.problems.length === problemsBefore) {
    const place = { start: fence, end: fence + 3 }
    file.report({ rule: 'body-empty', message: 'there is no text below the front matter' }, place)
  }
  const leadsToFiles = elements.some(({ properties }) => mediaLink(String(properties['href'])) !== undefined)
  const holdsOurWords = elements.some(
    ({ tagName, properties }) => ['pre', 'table'].includes(tagName) || properties['dataFootnotes'] !== undefined,
  )
  // Elements that are never closed stand in each other, and to write that down takes long.
  const isWhole = !file.problems.some(({ rule }) => rule === 'html-unclosed')
  return {
    links,
    pictures,
    anchors: new Set(elements.map(({ properties }) => properties['id']).filter((id) => typeof id === 'string')),
    html: hasPictures || leadsToFiles || holdsOurWords || !isWhole ? undefined : String(processor.stringify(page)),
  }
}

/**
 * What the page will show, made as the page makes it. Elements that were read from HTML are put where they stand in the
 * text: of a piece of several lines, Markdown has taken out what belongs to the list or quotation around, and a parser counts
 * what it was given, not what was written.
 */
function renderBody(tree: Root, text: string): Page {
  const page = processor.runSync(tree) as Page
  const pieces = nodesOf<PageNodes>(page.data?.asWritten ?? { type: 'root', children: [] }).flatMap((node) => {
    const { start, end } = spanOf(node)
    const source = text.slice(start, end)
    if (node.type !== 'raw' || node.value === source) return []
    return { start, length: node.value.length, placeOf: placesInSource(node.value, source) }
  })
  if (pieces.length === 0) return page
  for (const { element } of elementsOf(page)) {
    for (const point of [element.position?.start, element.position?.end]) {
      const { offset = -1 } = point ?? {}
      const piece = pieces.find(({ start, length }) => start < offset && offset <= start + length)
      if (point && piece) point.offset = piece.start + piece.placeOf(offset - piece.start)
    }
  }
  return page
}
