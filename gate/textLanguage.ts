import { francAll } from 'franc'
import type { Nodes, Root, Text } from 'mdast'
import { nodesOf } from '../newsroom/markdown/elements.ts'
import { remembered, rememberedOf } from '../newsroom/remembered.ts'

/** Languages written too much alike to be told apart surely, each with the one that stands for all of them. */
const alike: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', ms: 'id', bs: 'hr', sr: 'hr' }

/** So much of a text is looked at, in characters. */
const enough = 600

/** Fewer letters are as likely a name, a title or a quotation: of a script of its own, and of one that languages share. */
const [fewestOfOwn, fewestOfShared] = [40, 200] as const

/** How near to the likeliest language, as franc counts it, the one that a text is said to be in may come. */
const nearness = 0.96

/**
 * The language that a text is surely in, if it is another than it is said to be in. Code counts for nothing.
 * @param said BCP 47
 * @returns BCP 47, without a country; undefined where the text may be in the language it is said to be in
 */
export function otherLanguageOf(text: Root, said: string): string | undefined {
  const { sample, found, letters } = languagesOf(text)
  const [first] = found
  const own = languageIn(said)
  if (!first || first.language === own.language) return undefined
  if (letters < (found.length > 1 ? fewestOfShared : fewestOfOwn)) return undefined
  if (first.script === own.script) {
    // Where the library does not know the language that is said, it may be that one: Icelandic would be Norwegian.
    const score = found.find(({ language }) => language === own.language)?.score ?? 1
    return score < nearness ? first.tag : undefined
  }
  // Names, commands and their options are in Latin letters everywhere, and in no language.
  const isWrittenSo = own.script !== 'Latn' && lettersIn(sample, own.script) >= letters / 5
  const isProse = found.every(({ language, score }) => language === first.language || score < nearness)
  return isWrittenSo || (first.script === 'Latn' && !isProse) ? undefined : first.tag
}

/** Whether a text may be in a language, and nothing else is likelier, however short it is. @param tag BCP 47 */
export function mayBeIn(tag: string, text: Root): boolean {
  return languagesOf(text).found[0]?.language === languageIn(tag).language
}

/** The beginning of a text, and how likely it is in each language. The import asks several times. */
const languagesOf = rememberedOf((text: Root) => {
  const sample = textsIn(text)
    .map(({ value }) => value)
    .join(' ')
    .replaceAll(/\S+:\/\/\S+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, enough)
  return { sample, found: likeliest(sample), letters: lettersIn(sample) }
})

/** The texts of a tree, without code. */
export function textsIn(tree: Nodes): Text[] {
  return nodesOf<Nodes>(tree).filter((node): node is Text => node.type === 'text')
}

/** The likeliest languages first. */
function likeliest(sample: string) {
  const found = francAll(sample, { ignore: unfamiliar() }).filter(([code]) => code !== 'und')
  const languages = found.map(([code, score]) => ({ ...languageIn(code), score }))
  // Chinese has a sign or two of Japanese in it, as a name or an ornament; Japanese has them in every line.
  const isChinese = languages[0]?.language === 'ja' && lettersIn(sample, 'Jpan') < lettersIn(sample, 'Hans') / 5
  return isChinese ? [{ ...languageIn('zh'), score: 1 }] : languages
}

/** Languages in Latin letters that Node has no names and no dates for: half of them all, and as much of the time. */
const unfamiliar = remembered((): string[] =>
  francAll('Lorem ipsum dolor').flatMap(([code]) =>
    Intl.DisplayNames.supportedLocalesOf(Intl.getCanonicalLocales(code)).length > 0 ? [] : code,
  ),
)

const languageIn = remembered((code: string) => {
  const tag = Intl.getCanonicalLocales(code)[0] ?? code
  const { language, script = '' } = new Intl.Locale(tag).maximize()
  return { tag, language: alike[language] ?? language, script }
})

/** What is written in a script that Unicode has by other names. */
const scripts: Readonly<Record<string, string>> = {
  Hans: String.raw`\p{Script=Han}`,
  Hant: String.raw`\p{Script=Han}`,
  Jpan: String.raw`[\p{Script=Hiragana}\p{Script=Katakana}]`,
  Kore: String.raw`\p{Script=Hangul}`,
}

function lettersIn(text: string, script?: string): number {
  return text.match(lettersOf(script))?.length ?? 0
}

const lettersOf = remembered((script?: string): RegExp => {
  const letter = script === undefined ? String.raw`\p{L}` : (scripts[script] ?? String.raw`\p{Script=${script}}`)
  try {
    return new RegExp(letter, 'gu')
  } catch {
    // Styles of writing have codes of scripts, as Nastaliq in ur-Aran, and no letters of their own.
    return /(?!)/gu
  }
})
