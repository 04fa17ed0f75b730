import { withoutCountry } from '../language.ts'
import { arabic } from './arabic.ts'
import { chinese } from './chinese.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { hebrew } from './hebrew.ts'
import { hindi } from './hindi.ts'
import { japanese } from './japanese.ts'
import { portuguese } from './portuguese.ts'
import { spanish } from './spanish.ts'
import { ukrainian } from './ukrainian.ts'
import type { Words } from './words.ts'

/** The languages there are words in, by their tags. */
export const tables: Readonly<Record<string, Words>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  he: hebrew,
  hi: hindi,
  ja: japanese,
  pt: portuguese,
  uk: ukrainian,
  zh: chinese,
}

/**
 * The words in a language, whichever country it is that of; undefined where there are none. Who reads a language in one
 * script need not read it in another: there is nothing for `zh-Hant`.
 * @param tag BCP 47
 */
export function tableOf(tag: string): Words | undefined {
  return tables[withoutCountry(tag)]
}
