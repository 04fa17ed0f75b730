import type { ContentFile } from './contentFile.ts'
import type { Finding } from './problem.ts'

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
    `(?<![${joining}])\\u200C(?![${joining}])`,
    `(?<![${joining}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D`,
    '(?<![\\u{1F3F4}\\u{E0020}-\\u{E007E}])[\\u{E0000}-\\u{E007F}]', // tags, but for the flags of nations
  ].join('|'),
  'gu',
)

/** What not even a text that writes such characters as `&rlm;` or `"\u200F"` may make: controls, fillers, and turned text. */
const forbidden =
  /(?![\n\t])\p{Control}|[\u115F\u1160\u3164\uFFA0\u202A-\u202E\u2066-\u2069\p{Surrogate}\p{Noncharacter_Code_Point}]/u

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
const most = 20

/**
 * Reports every invisible character of a file.
 * @param isWhole false where bytes could not be read: the replacement characters that stand for them are no news
 */
export function reportInvisible(file: ContentFile, { isWhole }: { isWhole: boolean }): void {
  const hits = [...file.text.matchAll(invisible)].filter(([character]) => isWhole || character !== '\uFFFD')
  for (const [position, { 0: character, index }] of hits.slice(0, most).entries()) {
    const others = position === most - 1 && hits.length > most ? `, and ${hits.length - most} more below` : ''
    file.report(
      {
        rule: 'invisible-character',
        message: `${nameOf(character)}${others}`,
        allowed: 'characters a reader can see; the direction of text follows from its language',
        ...offerFor(character),
      },
      index,
      index + character.length,
    )
  }
}

/** The first character of a text that must not be there however it was written, by its name. */
export function forbiddenCharacter(text: string): string | undefined {
  const character = forbidden.exec(text)?.[0]
  return character === undefined ? undefined : nameOf(character)
}

/** A text with a dot for each character that would not be seen, or would mix up a terminal. */
export function withDots(text: string): string {
  return text.replace(invisible, '·').replace(/[\n\p{Surrogate}]/gu, '·')
}

function nameOf(character: string): string {
  const point = character.codePointAt(0) ?? 0
  const name =
    names[point] ?? (/\p{Private_Use}/u.test(character) ? 'a character of no standard' : 'an invisible character')
  return `${name} (U+${point.toString(16).toUpperCase().padStart(4, '0')})`
}

function offerFor(character: string): Pick<Finding, 'help' | 'mend'> {
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
