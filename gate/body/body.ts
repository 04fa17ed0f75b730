import { toString } from 'hast-util-to-string'
import { parseBody } from '../../newsroom/markdown/articleSyntax.ts'
import { elementsOf } from '../../newsroom/markdown/elements.ts'
import type { CheckedBody } from '../document.ts'
import type { Body } from '../frontMatter.ts'
import type { ContentFile } from '../problem.ts'
import { checkBlocks } from './blocks.ts'
import { BodyText } from './bodyText.ts'
import { checkEmphasis } from './emphasis.ts'
import { checkHeadings } from './headings.ts'
import { checkRawHtml } from './html/rawHtml.ts'
import { checkAddresses, checkPictures } from './linksAndPictures.ts'
import { checkNotes } from './notes.ts'
import { anchorsOf, hasPictures, htmlOf, nodesOf, renderBody } from './renderedBody.ts'
import { checkForeignMarks, checkStrayMarks } from './strayMarks.ts'

/** Checks a body for what would vanish, mislead or break on the page. */
export function checkBody(file: ContentFile, { text, fence }: Body): CheckedBody {
  const body = new BodyText(file, text)
  const tree = parseBody(text)
  const page = renderBody(tree, text)
  const [nodes, elements] = [nodesOf(tree), elementsOf(page)]
  const problemsBefore = file.problems.length

  const html = checkRawHtml(page, body)
  checkBlocks(nodes, body)
  checkHeadings(elements, body)
  checkNotes(nodes, body)
  checkEmphasis(nodes, body)
  checkStrayMarks(nodes, body)
  checkForeignMarks(nodes, body)
  const links = checkAddresses({ nodes, elements }, body, html.links)
  const pictures = [...checkPictures({ nodes, elements }, body), ...html.pictures]

  const hasNothing = toString(page).trim() === '' && !hasPictures(elements)
  // What is wrong with the text may be why none of it is left.
  if (hasNothing && file.problems.length === problemsBefore) {
    const place = { start: fence, end: fence + 3 }
    file.report({ rule: 'body-empty', message: 'there is no text below the front matter' }, place)
  }
  // Elements that are never closed stand in each other, and to write that down takes long.
  const isWhole = !file.problems.some(({ rule }) => rule === 'html-unclosed')
  return { links, pictures, anchors: anchorsOf(elements), html: isWhole ? htmlOf(page, elements) : undefined }
}
