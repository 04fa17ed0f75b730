import { english } from '../newsroom/words/english.ts'
import { tableOf, tables } from '../newsroom/words/tables.ts'
import type { Publication } from './document.ts'
import { isLanguage } from './formats.ts'
import { quoted } from './value.ts'

/** Warns an editor whose publication is in a language that its own pages would not speak. */
export function checkLanguage({ site }: Publication): void {
  const language = site?.text('language')
  if (!site || !language || !isLanguage(language.text) || tableOf(language.text)) return
  const missing = Object.keys(english).filter((name) => !site.texts.some(({ field }) => isOf(field, name)))
  if (missing.length === 0) return
  const message = `pages say “${english.published}” and all the like in English, as there are no such words in ${quoted(language.text)}`
  const allowed = `${Object.keys(tables).join(', ')}, or below words all that npm run fields lists there`
  site.file.report({ severity: 'warning', rule: 'no-words', message, allowed }, language)
}

function isOf(field: string, name: string): boolean {
  return field === `words.${name}` || field.startsWith(`words.${name}.`)
}
