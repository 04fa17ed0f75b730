import { captionAndCredit } from '../../../newsroom/media.ts'
import type { TextValue } from '../../value.ts'
import type { BodyText } from '../bodyText.ts'
import { isCarried } from './markup.ts'
import { isWrittenElement, type TaggedElement, type WrittenElement, type WrittenHtml } from './writtenHtml.ts'

/** What the elements of a name refer to by an attribute, whatever it is. */
export function addressesIn({ tagged }: WrittenHtml, name: string, attribute: string, body: BodyText): TextValue[] {
  return tagged.flatMap((element) => {
    const found = element.name === name ? attributeOf(element, attribute) : undefined
    return found ? [body.address(found, found.value)] : []
  })
}

/** What is missing of links and pictures: where they lead, and the words that belong to them. */
export function checkReferences({ tagged }: WrittenHtml, body: BodyText): void {
  for (const element of tagged) {
    const { name, tag } = element
    if (name === 'img') checkPicture(element, body)
    if (name !== 'a' || attributeOf(element, 'href')) continue
    // What says only what vanishes, such as <a name="b">, has been named for that.
    if (tag.attributes.length > 0 && !tag.attributes.some((one) => isCarried(name, one.name))) continue
    body.report(tag, {
      rule: 'link-empty',
      message: 'the link leads nowhere',
      help: 'delete the tags, or say where it leads: <a href="https://…">',
      mend: body.without(tag, element.end),
    })
  }
}

function checkPicture(image: TaggedElement, body: BodyText): void {
  const { tag } = image
  const report = (rule: string, message: string, help: string) => body.report(tag, { rule, message, help })
  const src = attributeOf(image, 'src')
  if (!src) {
    report('picture-file', 'the picture has no file', 'name one, as in <img src="../media/lamp.jpg" alt="…">')
    return
  }
  if (!body.source(src).includes(src.value)) {
    const help = `in letters, that is src="${src.value}"`
    report('picture-file', 'the name of the picture is written with references', help)
    return
  }
  const title = captionAndCredit(attributeOf(image, 'title')?.value ?? '')
  const caption = figcaptionOf(image)
  if (!attributeOf(image, 'alt')?.value.trim()) {
    const help = 'describe it by alt="what it shows"'
    report('alt-missing', 'the picture has no words for those who cannot see it', help)
  }
  if (caption && attributeOf(image, 'title')) {
    const message = 'the words of the picture stand in its title and in the figcaption'
    report('caption-twice', message, 'leave the title out')
  }
  if (!(caption ? captionAndCredit(directWords(caption)) : title).credit) {
    const where = caption
      ? '<figcaption>Caption | Credit</figcaption>'
      : `title="${title.caption ?? 'Caption'} | Credit"`
    report('credit-missing', 'the picture does not say who made it', `name them behind a |: ${where}`)
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

function attributeOf({ tag }: TaggedElement, name: string) {
  return tag.attributes.find((attribute) => attribute.name === name)
}

/** Where other systems cut a teaser off: WordPress, Jekyll, Hugo, Docusaurus, Hexo. */
const teaser = /^\s*(?:more|read-?more|truncate|excerpt|teaser)\b/i
/** Where WordPress begins another page of the same text. */
const nextPage = /^\s*nextpage\s*$/i

/** Comments are dropped, which is what they are for; these were meant to do something. */
export function warnOfComments({ comments }: WrittenHtml, body: BodyText): void {
  for (const comment of comments) {
    const isTeaser = teaser.test(comment.text)
    if (!isTeaser && !nextPage.test(comment.text)) continue
    const message = isTeaser ? 'no teaser ends here' : 'no page ends here'
    const help = isTeaser ? 'delete it; the summary does that here' : 'delete it; a text is one page here'
    const mend = body.without(comment)
    body.report(comment, { severity: 'warning', rule: 'html-comment', message, help, mend })
  }
}
