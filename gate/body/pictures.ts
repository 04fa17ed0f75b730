import type { Image } from 'mdast'
import { captionAndCredit } from '../../newsroom/media.ts'
import { printedMarks, printedMarkup } from '../printedMarks.ts'
import type { TextValue } from '../value.ts'
import type { BodyText } from './bodyText.ts'
import { type BodyParts, strayPictures } from './renderedBody.ts'

const wholePicture = '![what it shows](../media/lamp.jpg "Caption | Credit")'

/** Checks that pictures stand where the page can set them and carry their words; gives what they refer to. */
export function checkPictures({ nodes, elements }: BodyParts, body: BodyText): TextValue[] {
  const pictures: TextValue[] = []
  for (const node of nodes) {
    if (node.type === 'imageReference') {
      body.report(node, {
        rule: 'picture-reference',
        message: 'a picture is written out where it stands',
        allowed: wholePicture,
      })
    }
    if (node.type !== 'image') continue
    checkWords(node, body)
    const afterWords = body.source(node).indexOf('](')
    const start = node.position?.start
    const alt = { position: start && { start, end: { offset: (start.offset ?? 0) + Math.max(0, afterWords) } } }
    pictures.push(body.address(node, node.url, [alt]))
  }
  const references = new Set(
    nodes.flatMap(({ type, position }) => (type === 'imageReference' ? [position?.start.offset] : [])),
  )
  for (const { image, within } of strayPictures(elements)) {
    if (!references.has(image.position?.start.offset)) {
      body.report(image, {
        rule: 'picture-in-line',
        message: 'a picture stands in a paragraph of its own',
        help: mend.get(within) ?? 'put an empty line before and after it',
      })
    }
  }
  return pictures
}

/** What keeps a picture from standing alone, by what is around it. */
const mend = new Map([
  ['a', 'a picture is no link here: delete the link around it'],
  ['li', 'put an empty line between this item and the next'],
  ['td', 'put it below the table'],
  ['th', 'put it below the table'],
])

function checkWords(node: Image, body: BodyText): void {
  const { caption, credit } = captionAndCredit(node.title ?? '')
  const alt = node.alt?.trim() ?? ''
  if (!alt) {
    body.report(node, {
      rule: 'alt-missing',
      message: 'the picture has no words for those who cannot see it',
      help: `describe it in the brackets: ![what it shows](${node.url} …)`,
    })
  }
  checkTitle(node, body)
  if (!credit) {
    body.report(node, {
      rule: 'credit-missing',
      message: 'the picture does not say who made it',
      help: `name them behind a |: ![${alt || 'what it shows'}](${node.url} "${caption ?? 'Caption'} | Credit")`,
    })
  }
}

/** Caption and credit are words alone, as they are in a field. */
function checkTitle(node: Image, body: BodyText): void {
  const title = node.title ?? ''
  const source = body.source(node)
  const from = source.lastIndexOf(title)
  for (const { start, end, instead } of printedMarks(title)) {
    const finding = {
      ...printedMarkup(title.slice(start, end), instead),
      allowed: 'words alone in a caption and a credit',
    }
    if (from >= 0) body.report(node, finding, { from: from + start, length: end - start })
    else body.report(node, { ...finding, mend: undefined })
  }
}
