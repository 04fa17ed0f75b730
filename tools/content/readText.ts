import { ContentFile } from './contentFile.ts'

const largest = 1_000_000

/** Reads a file's bytes as text and reports what no text should hold. The text is usable even so. */
export function readText(path: string, bytes: Uint8Array): ContentFile {
  const file = new ContentFile(path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  if (bytes.length > largest) {
    file.report({
      rule: 'file-too-large',
      message: `the file has ${bytes.length.toLocaleString('en')} bytes`,
      allowed: `at most ${largest.toLocaleString('en')} bytes; the longest novels fit into that`,
    })
  }
  checkEncoding(file, bytes)
  checkInvisible(file)
  return file
}

function checkEncoding(file: ContentFile, bytes: Uint8Array): void {
  const encoded = new TextEncoder().encode(file.text)
  const broken = encoded.findIndex((byte, index) => byte !== bytes[index])
  if (broken < 0) return
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, broken))
  file.report(
    {
      rule: 'not-utf-8',
      message: `byte 0x${(bytes[broken] ?? 0).toString(16).padStart(2, '0')} is not UTF-8`,
      allowed: 'text in UTF-8',
      help: 'the file was saved in another encoding, such as Windows-1252: save it again as UTF-8',
    },
    before.length,
  )
}

const scriptsWithJoiners = ['Arabic', 'Bengali', 'Devanagari', 'Gujarati', 'Gurmukhi', 'Kannada', 'Khmer', 'Malayalam', 'Mongolian', 'Myanmar', 'Oriya', 'Sinhala', 'Syriac', 'Tamil', 'Telugu']
  .map((script) => `\\p{Script=${script}}\\p{Script_Extensions=${script}}`)
  .join('')

/**
 * Characters nobody sees: they change how words are searched, sorted, split and read in which direction. Joiners belong
 * to some scripts and to emoji, and stay there.
 */
const invisible = new RegExp(
  [
    '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]', // controls
    '[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u3164\\uFFA0]', // soft hyphens, fillers
    '[\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]', // spaces without width, direction
    `(?<![${scriptsWithJoiners}])\\u200C`,
    `(?<![${scriptsWithJoiners}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D`,
    '(?<![\\u{1F3F4}\\u{E0020}-\\u{E007E}])[\\u{E0000}-\\u{E007F}]', // tags, but for the flags of nations
  ].join('|'),
  'gu',
)

const names: Readonly<Record<string, string>> = {
  '\u00AD': 'a soft hyphen',
  '\u200B': 'a space without width',
  '\u200C': 'a zero-width non-joiner',
  '\u200D': 'a zero-width joiner',
  '\u200E': 'a left-to-right mark',
  '\u200F': 'a right-to-left mark',
  '\u2028': 'a line separator',
  '\u2029': 'a paragraph separator',
  '\u202A': 'a left-to-right embedding',
  '\u202B': 'a right-to-left embedding',
  '\u202D': 'a left-to-right override',
  '\u202E': 'a right-to-left override',
  '\u2060': 'a word joiner',
  '\uFEFF': 'a byte order mark',
}

function checkInvisible(file: ContentFile): void {
  for (const { 0: character, index } of file.text.matchAll(invisible)) {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    file.report(
      {
        rule: 'invisible-character',
        message: `${names[character] ?? 'an invisible character'} (${code})`,
        allowed: 'characters a reader can see; the direction of text follows from its language',
        help: 'delete it; it often comes along with text copied from elsewhere',
      },
      index,
    )
  }
}
