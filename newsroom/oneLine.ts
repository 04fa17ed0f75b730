import { breaksInWideText } from './markdown/softBreaks.ts'

/** What YAML and programs take for space between words. No-break spaces are none of them: an editor wrote each on purpose. */
const spaces = /[\t\n\r \u0085\u2028\u2029]+/g

/**
 * The same words in one line: without the line breaks and tabs an editor's file may have between them, and without soft
 * hyphens, which are for long texts and which programs take for part of a word.
 * @example oneLine('Lamp lit\nat  last\n') // 'Lamp lit at last'
 */
export function oneLine(words: string): string {
  return words.replaceAll('\u00AD', '').replaceAll(breaksInWideText, '').replaceAll(spaces, ' ').trim()
}
