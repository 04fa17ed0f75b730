import { remembered } from '../remembered.ts'
import type { english } from './english.ts'

type English = typeof english

/** The name of a word or phrase of the interface. */
export type WordName = keyof English

/** A phrase in the forms its language has for numbers. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

/** The words of the interface in one language. The English ones decide which there are, and what fills them in. */
export type Words = { readonly [Name in WordName]: English[Name] extends string ? string : PluralForms }

type Value = string | number

type Values<Phrase> = Phrase extends string ? Readonly<Record<Placeholder<Phrase>, Value>> : { readonly count: number }

type Placeholder<Phrase extends string> = Phrase extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never

/**
 * A phrase with its values filled in, numbers as its language writes them.
 * @example say(locale, 'pageOf', { page: 2, count: 3 }) // 'Page 2 of 3'
 */
export function say<Name extends WordName>(
  { language, words }: { readonly language: string; readonly words: Words },
  name: Name,
  values: Values<English[Name]>,
): string {
  const given: Readonly<Record<string, Value>> = values
  const phrase: string | PluralForms = words[name]
  const pattern =
    typeof phrase === 'string' ? phrase : (phrase[pluralRules(language).select(Number(given['count']))] ?? phrase.other)
  return fill(pattern, given)
    .map((part) => (typeof part === 'number' ? formatNumber(part, language) : part))
    .join('')
}

/** The parts of a phrase, with values, which may be elements, where its language puts them. */
export function fill<Part>(phrase: string, values: Readonly<Record<string, Part>>): (string | Part)[] {
  return phrase.split(/\{(\w+)\}/).flatMap((part, index): (string | Part)[] => {
    const value = index % 2 === 0 ? part || undefined : values[part]
    return value === undefined ? [] : [value]
  })
}

/** A whole number in the language's own figures, without marks between thousands: most of ours are pages and years. */
export function formatNumber(number: number, language: string): string {
  return numberFormat(language).format(number)
}

const numberFormat = remembered((language: string) => new Intl.NumberFormat(language, { useGrouping: false }))
const pluralRules = remembered((language: string) => new Intl.PluralRules(language))
