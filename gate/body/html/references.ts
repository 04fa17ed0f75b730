import { captionAndCredit } from '../../../newsroom/media.ts'
import type { TextValue } from '../../value.ts'
import type { BodyText } from '../bodyText.ts'
import {
  isWrittenElement,
  type HtmlFaults,
  type PlacedToken,
  type WrittenElement,
  type WrittenHtml,
} from './writtenHtml.ts'

/** What the elements of a name refer to by an attribute, whatever it is. */
export function addressesIn({ elements }: WrittenHtml, name: string, attribute: string, body: BodyText): TextValue[] {
  return elements.flatMap((element) => {
    const found = element.name === name ? attributeOf(element.tag, attribute) : undefined
    return found && element.tag ? [body.address(element.tag.within(found), found.value)] : []
  })
}

/** What is missing of links and pictures: where they lead, and the words that belong to them. */
export function checkReferences({ elements }: WrittenHtml, faults: HtmlFaults): void {
  for (const element of elements) {
    const { name, tag } = element
    if (tag && name === 'img') checkPicture(element, tag, faults)
    if (!tag || name !== 'a' || attributeOf(tag, 'href')) continue
    faults.add(tag, {
      rule: 'link-empty',
      message: 'the link leads nowhere',
      help: 'delete the tags, or say where it leads: <a href="https://…">',
      mend: faults.body.without(tag, element.end),
    })
  }
}

function checkPicture(image: WrittenElement, tag: PlacedToken, faults: HtmlFaults): void {
  const add = (rule: string, message: string, help: string) => faults.add(tag, { rule, message, help })
  const src = attributeOf(tag, 'src')
  if (!src) {
    add('picture-file', 'the picture has no file', 'name one, as in <img src="../media/lamp.jpg" alt="…">')
    return
  }
  if (!faults.body.source(tag.within(src)).includes(src.value)) {
    const help = `in letters, that is src="${src.value}"`
    add('picture-file', 'the name of the picture is written with references', help)
    return
  }
  const title = captionAndCredit(attributeOf(tag, 'title')?.value ?? '')
  const caption = figcaptionOf(image)
  if (!attributeOf(tag, 'alt')?.value.trim()) {
    const help = 'describe it by alt="what it shows"'
    add('alt-missing', 'the picture has no words for those who cannot see it', help)
  }
  if (caption && attributeOf(tag, 'title')) {
    const message = 'the words of the picture stand in its title and in the figcaption'
    add('caption-twice', message, 'leave the title out')
  }
  if (!(caption ? captionAndCredit(directWords(caption)) : title).credit) {
    const where = caption
      ? '<figcaption>Caption | Credit</figcaption>'
      : `title="${title.caption ?? 'Caption'} | Credit"`
    add('credit-missing', 'the picture does not say who made it', `name them behind a |: ${where}`)
  }
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
export function warnOfComments({ comments }: WrittenHtml, body: BodyText): void {
  for (const place of comments) {
    const { text } = place.token
    const [message, help] = teaser.test(text)
      ? ['no teaser ends here', 'delete it; the summary does that here']
      : ['no page ends here', 'delete it; a text is one page here']
    if (!teaser.test(text) && !nextPage.test(text)) continue
    body.report(place, { severity: 'warning', rule: 'html-comment', message, help, mend: body.withoutLines(place) })
  }
}
