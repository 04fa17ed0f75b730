import type { Coverage } from '../cards/coverage.ts'
import { oneLine } from '../newsroom/oneLine.ts'
import type { Publication } from './document.ts'
import type { DocumentTypeName } from './fieldDefinitions.ts'
import type { Finding } from './problem.ts'
import { codePoints, quoted } from './value.ts'

/** The fields whose words stand on cards, and what is seen there without them. */
const onCards: Readonly<Record<DocumentTypeName, Readonly<Record<string, string>>>> = {
  Article: { title: 'the publication’s name, the topic and the author, without the headline' },
  Author: { name: 'the publication’s name, and no line of authors', role: 'the author’s name alone' },
  Topic: { name: 'the publication’s name, and no topic', description: 'the topic’s name alone' },
  Site: { name: 'the address of the publication', tagline: 'the publication’s name alone' },
  Page: {},
  Front: {},
}

const allowed =
  'letters of the Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew, Arabic, Thaana, Ethiopic, Thai, Lao, Khmer, Myanmar, Tibetan, Chinese, Japanese and Korean scripts and of those of India and Sri Lanka, and emoji'

/** More than anybody would read: a whole publication may be in a script no font of ours has. */
const maximum = 20

/** Warns where a card cannot show what an editor wrote, so that nobody finds out from a link in a chat. */
export function checkCardWords({ documents }: Publication, coverage: Coverage): void {
  const found = documents.flatMap((document) =>
    Object.entries(onCards[document.type]).flatMap(([field, instead]) => {
      const value = document.text(field)
      const characters = value ? coverage.undrawable(oneLine(value.text)) : []
      return value && characters.length > 0 ? { file: document.file, value, characters, instead } : []
    }),
  )
  for (const [index, { file, value, characters, instead }] of found.slice(0, maximum).entries()) {
    const named = characters.slice(0, 5).map((character) => `${quoted(character)} (${codePoints(character)})`)
    const unnamed = characters.length > 5 ? [`${characters.length - 5} more`] : []
    const others = index === maximum - 1 ? found.length - maximum : 0
    const also = others > 0 ? `; so it is with ${others} more names and headlines` : ''
    const finding: Finding = {
      severity: 'warning',
      rule: 'not-on-card',
      message: `no font of the cards shown where pages are shared can draw ${list.format([...named, ...unnamed])}${also}`,
      allowed,
      help: `the card will show ${instead}`,
    }
    // Where the first of them stands, if it stands in the file as itself and not as an escape.
    const [first = ''] = characters
    const within = file.text.slice(value.start, value.end).indexOf(first)
    const start = value.start + within
    file.report(finding, within < 0 ? value : { ...value, start, end: start + first.length })
  }
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })
