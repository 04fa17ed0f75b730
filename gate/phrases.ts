import { english } from '../newsroom/words/english.ts'
import { tableOf, tables } from '../newsroom/words/tables.ts'
import type { Publication } from './document.ts'
import { isLanguage } from './formats.ts'
import type { ContentFile } from './problem.ts'
import { asQuestion, nearest } from './suggestion.ts'
import { quoted, type CheckedText } from './value.ts'

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

/** Checks that a phrase has each of the names in braces that are filled in, and no other. */
export function checkPlaceholders(file: ContentFile, value: CheckedText): void {
  const { definition, text, start, end } = value
  const names = definition.placeholders
  if (!names) return
  const allowed = names.map((name) => `{${name}}`).join(' and ') || 'words alone, without braces'
  const written = Array.from(text.matchAll(/\{([^{}]*)\}/g), ([whole, name = '']) => ({ whole, name }))
  const missing = names.filter((name) => written.every((one) => one.name !== name))
  const unknown = written.filter(({ name }) => !names.includes(name))
  for (const { whole, name } of unknown) {
    const meant = nearest(name, missing)
    const at = file.text.slice(start, end).indexOf(whole)
    const place = at < 0 ? value : { ...value, start: start + at, end: start + at + whole.length }
    const message = `nothing is filled in for ${whole}`
    const offer = meant === undefined ? {} : { help: asQuestion(`{${meant}}`), ...(at >= 0 && { mend: `{${meant}}` }) }
    file.report({ rule: 'placeholder-unknown', message, allowed, ...offer }, place)
  }
  // What was mistyped is missing too, and has been reported.
  for (const name of missing.slice(unknown.length)) {
    file.report(
      { rule: 'placeholder-missing', message: `{${name}} is missing, which is filled in here`, allowed },
      value,
    )
  }
}
