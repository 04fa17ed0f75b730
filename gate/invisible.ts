import type { ContentFile, Edit, Finding, Mend } from './problem.ts'
import { codePoints } from './value.ts'

/** Scripts that write zero-width joiners between letters, as Persian and Hindi do. */
const joining = scripts('Arab Beng Deva Gujr Guru Knda Khmr Mlym Mong Mymr Orya Sinh Syrc Taml Telu')
/** Scripts without spaces, which mark where a line may break by one without width. */
const unspaced = scripts('Khmr Laoo Mymr Thai')

/**
 * Characters nobody sees: they change how words are searched, sorted, split and in which direction they are read. Those
 * that belong to some scripts and to emoji stay there.
 */
const invisible = new RegExp(
  [
    '(?![\\n\\t])\\p{Control}',
    '[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u3164\\uFFA0]', // soft hyphens, fillers
    '[\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]', // direction, and spaces without width
    '[\\uFFFD\\p{Private_Use}\\p{Noncharacter_Code_Point}]', // seen, but not as what was meant
    `(?<![${unspaced}])\\u200B(?![${unspaced}])`,
    `(?<![${joining}\\u200C])\\u200C(?![${joining}])`,
    `(?<![${joining}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D(?![${joining}])`,
    '(?<![\\u{1F3F4}\\u{E0020}-\\u{E007E}])[\\u{E0000}-\\u{E007F}]', // tags, but for the flags of nations
  ].join('|'),
  'gu',
)

/** Scripts that are written from right to left, in which marks of direction put signs and other letters in their places. */
const rightToLeft = new RegExp(`[${scripts('Adlm Arab Hebr Mand Nkoo Rohg Samr Syrc Thaa')}]`, 'u')

/**
 * Whether an invisible character does what it is for: a soft hyphen in a long word, or a mark of direction in a line with
 * letters from right to left. What isolates a part of a line has its end on the same line.
 */
function isWelcome(text: string, index: number): boolean {
  const character = text.charAt(index)
  if (character === '\u00AD') return true
  if (!/[\u200E\u200F\u061C\u2066-\u2069]/.test(character)) return false
  // What it is for stands near it on its line, though the next letters may be of a name in Latin.
  const [before, after] = [text.slice(Math.max(0, index - 60), index), text.slice(index + 1, index + 61)]
  if (!rightToLeft.test(`${/.*$/.exec(before)?.[0]}${/^.*/.exec(after)?.[0]}`)) return false
  if (character === '\u2069') return /[\u2066-\u2068][^\n\u2066-\u2069]*$/.test(before)
  return character < '\u2066' || /^[^\n\u2066-\u2069]*\u2069/.test(after)
}

/** What not even a text that writes such characters as `&rlm;` or `"\u200F"` may make: controls, fillers, and turned text. */
const forbidden =
  /(?![\n\t])\p{Control}|[\u115F\u1160\u3164\uFFA0\u202A-\u202E\u2066-\u2069\p{Surrogate}\p{Noncharacter_Code_Point}]/gu

const names: Readonly<Record<number, string>> = {
  0x00ad: 'a soft hyphen',
  0x200b: 'a space without width',
  0x200c: 'a zero-width non-joiner',
  0x200d: 'a zero-width joiner',
  0x200e: 'a left-to-right mark',
  0x200f: 'a right-to-left mark',
  0x2028: 'a line separator',
  0x2029: 'a paragraph separator',
  0x202a: 'a left-to-right embedding',
  0x202b: 'a right-to-left embedding',
  0x202c: 'the end of a direction',
  0x202d: 'a left-to-right override',
  0x202e: 'a right-to-left override',
  0x2060: 'a word joiner',
  0x2066: 'a left-to-right isolate',
  0x2067: 'a right-to-left isolate',
  0x2068: 'an isolate',
  0x2069: 'the end of an isolate',
  0xfeff: 'a byte order mark',
  0xfffd: 'a replacement character, left where another was lost',
}

/** More of one kind in a file than anybody would mend one by one. */
const maximum = 20

/**
 * Reports every invisible character of a file.
 * @param isWhole false where bytes could not be read: the replacement characters that stand for them are no news
 */
export function reportInvisible(file: ContentFile, { isWhole }: { isWhole: boolean }): void {
  const hits = [...file.text.matchAll(invisible)].filter(
    ({ 0: character, index }) => (isWhole || character !== '\uFFFD') && !isWelcome(file.text, index),
  )
  for (const [position, hit] of hits.slice(0, maximum).entries()) {
    const { 0: character, index } = hit
    // The last one that is shown speaks for all below it, and mends them.
    const meant = position === maximum - 1 ? hits.slice(position) : [hit]
    file.report(
      {
        rule: 'invisible-character',
        message: `${nameOf(character)}${meant.length > 1 ? `, and ${meant.length - 1} more below` : ''}`,
        allowed:
          'characters a reader can see; the direction of text follows from its language, and marks of direction stand in lines with letters from right to left',
        help: offerFor(character).help,
        mend: mendOf(meant),
      },
      { start: index, end: index + character.length },
    )
  }
}

function mendOf(hits: readonly RegExpExecArray[]): Mend | undefined {
  const edits = hits.flatMap(({ 0: character, index }): Edit[] => {
    const { mend } = offerFor(character)
    return mend === undefined ? [] : [{ start: index, end: index + character.length, text: mend }]
  })
  return edits.length > 0 ? { edits } : undefined
}

const finding = { rule: 'invisible-character', allowed: 'characters a reader can see' }

/** That a text holds what must not be there however it was written; where it stands in the source, that has been reported. */
export function characterMadeBy(source: string, text: string): Finding | undefined {
  const character = forbiddenCharacter(text)
  if (!character || forbiddenCharacter(source)) return undefined
  return { ...finding, message: `this makes ${character}`, help: 'delete what stands for it' }
}

/** The first character of a text that must not be there however it was written, by its name. */
export function forbiddenCharacter(text: string): string | undefined {
  const found = [...text.matchAll(forbidden)].find(({ index }) => !isWelcome(text, index))
  return found && nameOf(found[0])
}

/** That there is an invisible character in an address or in code, where none is welcome. @param where such as `this code` */
export function hiddenIn(text: string, where: string): Finding | undefined {
  const [character] = text.match(hidden) ?? []
  return character === undefined
    ? undefined
    : { ...finding, message: `there is ${nameOf(character)} in ${where}`, help: 'delete it' }
}

export function withoutHidden(text: string): string {
  return text.replaceAll(hidden, '')
}

const hidden = /[\u00AD\u061C\u200B-\u200F\u2066-\u2069]/g

/** A text with a dot for each character that would not be seen, or would mix up a terminal. */
export function withDots(text: string): string {
  return text.replace(invisible, '·').replace(/[\n\p{Surrogate}]/gu, '·')
}

function nameOf(character: string): string {
  const unnamed = /\p{Private_Use}/u.test(character) ? 'a character of no standard' : 'an invisible character'
  return `${names[character.codePointAt(0) ?? 0] ?? unnamed} (${codePoints(character)})`
}

function offerFor(character: string): { readonly help: string; readonly mend?: string } {
  if (character === '\uFFFD') return { help: 'restore the character from where the text came from' }
  if (/[\v\f\u0085\u2028\u2029]/.test(character)) return { help: 'write a space in its place', mend: ' ' }
  return { help: 'delete it; it often comes along with text copied from elsewhere', mend: '' }
}

/** The inside of a character class: everything that is written in these scripts. */
function scripts(codes: string): string {
  return codes
    .split(' ')
    .map((code) => `\\p{Script_Extensions=${code}}`)
    .join('')
}
