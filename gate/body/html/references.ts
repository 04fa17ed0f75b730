import { captionAndCredit } from '../../../newsroom/media.ts'
import type { TextValue } from '../../value.ts'
import type { BodyText } from '../bodyText.ts'
import {
  type HtmlFinding,
  isWrittenElement,
  type PlacedToken,
  without,
  type WrittenElement,
  type WrittenHtml,
} from './writtenHtml.ts'

/** Where links that are written in HTML lead, whatever it is. */
export function linksIn({ elements }: WrittenHtml, body: BodyText): TextValue[] {
  return valuesOf(elements, 'a', 'href', body)
}

/** The files of pictures that are written in HTML. */
export function picturesIn({ elements }: WrittenHtml, body: BodyText): TextValue[] {
  return valuesOf(elements, 'img', 'src', body)
}

function valuesOf(elements: readonly WrittenElement[], name: string, attribute: string, body: BodyText): TextValue[] {
  return elements.flatMap((element) => {
    const found = element.name === name ? attributeOf(element.tag, attribute) : undefined
    return found && element.tag ? [body.address(element.tag.within(found), found.value)] : []
  })
}

/** What is missing of links and pictures: where they lead, and the words that belong to them. */
export function referenceFaults({ elements }: WrittenHtml, body: BodyText): HtmlFinding[] {
  return elements.flatMap((element) => {
    const { name, tag } = element
    if (!tag) return []
    if (name === 'a' && !attributeOf(tag, 'href')) {
      return [
        {
          place: tag,
          rule: 'link-empty',
          message: 'the link leads nowhere',
          help: 'delete the tags, or say where it leads: <a href="https://…">',
          mend: without([tag, element.end], body),
        },
      ]
    }
    return name === 'img' ? pictureFaults(element, tag, body) : []
  })
}

function pictureFaults(image: WrittenElement, tag: PlacedToken, body: BodyText): HtmlFinding[] {
  const src = attributeOf(tag, 'src')
  const fault = (rule: string, message: string, help: string): HtmlFinding[] => [{ place: tag, rule, message, help }]
  if (!src)
    return fault('picture-file', 'the picture has no file', 'name one, as in <img src="../media/lamp.jpg" alt="…">')
  if (!body.source(tag.within(src)).includes(src.value)) {
    return fault(
      'picture-file',
      'the name of the picture is written with references',
      `in letters, that is src="${src.value}"`,
    )
  }
  const title = captionAndCredit(attributeOf(tag, 'title')?.value ?? '')
  const caption = figcaptionOf(image)
  const words = caption && captionAndCredit(directWords(caption))
  return [
    ...(attributeOf(tag, 'alt')?.value.trim()
      ? []
      : fault(
          'alt-missing',
          'the picture has no words for those who cannot see it',
          'describe it by alt="what it shows"',
        )),
    ...(caption && attributeOf(tag, 'title')
      ? fault(
          'caption-twice',
          'the words of the picture stand in its title and in the figcaption',
          'leave the title out',
        )
      : []),
    ...((words ?? title).credit
      ? []
      : fault(
          'credit-missing',
          'the picture does not say who made it',
          caption
            ? 'name them behind a |: <figcaption>Caption | Credit</figcaption>'
            : `name them behind a |: title="${title.caption ?? 'Caption'} | Credit"`,
        )),
  ]
}

function figcaptionOf({ parent }: WrittenElement): WrittenElement | undefined {
  if (parent?.name === 'p') return figcaptionOf(parent)
  if (parent?.name !== 'figure') return undefined
  return parent.children.filter(isWrittenElement).find(({ name }) => name === 'figcaption')
}

/** With a sign in place of each element, which may be a credit too. */
function directWords({ children }: WrittenElement): string {
  const [child, ...others] = children.filter((one) => isWrittenElement(one) || one.text.trim() !== '')
  if (child && isWrittenElement(child) && child.name === 'p' && others.length === 0) return directWords(child)
  return children.map((one) => (isWrittenElement(one) ? '¤' : one.text)).join('')
}

function attributeOf(tag: PlacedToken | undefined, name: string) {
  return tag?.token.attributes.find((attribute) => attribute.name === name)
}

/** Where other systems cut a teaser off: WordPress, Jekyll, Hugo, Docusaurus, Hexo. */
const teaser = /^\s*(?:more|read-?more|truncate|excerpt|teaser)\b/i
/** Where WordPress begins another page of the same text. */
const nextPage = /^\s*nextpage\s*$/i

/** Comments are dropped, which is what they are for; these were meant to do something. */
export function commentFaults({ comments }: WrittenHtml, body: BodyText): HtmlFinding[] {
  return comments.flatMap((place): HtmlFinding[] => {
    const { text } = place.token
    const warn = (message: string, help: string): HtmlFinding[] => [
      { place, severity: 'warning', rule: 'html-comment', message, help, mend: body.withoutLines(place) },
    ]
    if (teaser.test(text)) return warn('no teaser ends here', 'delete it; the summary does that here')
    return nextPage.test(text) ? warn('no page ends here', 'delete it; a text is one page here') : []
  })
}
