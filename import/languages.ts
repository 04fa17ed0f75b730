import { languageTag } from '../gate/formats.ts'
import { mayBeIn, otherLanguageOf } from '../gate/textLanguage.ts'
import { withoutCountry } from '../newsroom/language.ts'
import { parseBody } from '../newsroom/markdown/articleSyntax.ts'
import type { Imported } from './imported.ts'

/** An article with its language, where that is not the publication's. */
export interface InLanguage extends Imported {
  /** The source of the same text in the publication's language, if that is brought in with it. */
  readonly original: string | undefined
  /** The part of its path that names its language, to which its links may be relative. */
  readonly folder: string | undefined
}

/**
 * Finds in which language each article is: as it says itself; as its folder or the name of its file says (`fr/tea.md`,
 * `tea.fr.md`), where its text agrees, for `it` and `go` are subjects too; or as its text shows.
 * @param publication its language, in BCP 47
 * @returns those that are in the publication's language first
 */
export function inTheirLanguages(articles: readonly Imported[], publication: string): InLanguage[] {
  const placed = articles.map((article) => ({ ...article, ...languageOf(article, publication) }))
  const [own, others] = [placed.filter(({ isOwn }) => isOwn), placed.filter(({ isOwn }) => !isOwn)]
  const originals = new Map(own.map(({ place, source }) => [place, source]))
  return [
    ...own.map((article) => ({
      ...article,
      original: undefined,
      aliases: alsoWithoutFolder(article),
      remarks: [...article.remarks, ...waitingAs(article, originals)],
    })),
    ...others.map((article) => ({ ...article, original: originals.get(article.place) })),
  ]
}

/** Sites keep the original where a translation is to be: as an article of its own it would stand there twice. */
function waitingAs(
  { source, folder }: Pick<InLanguage, 'source' | 'folder'>,
  originals: ReadonlyMap<string, string>,
): string[] {
  return languagesIn(source)
    .filter(({ place }) => folder === undefined && originals.has(place))
    .map(({ tag, place }) => `it stands where ${originals.get(place)} in ${tag} would, and is not in ${tag}`)
}

/** Programs may have the language that a site is mostly in at its root. */
function alsoWithoutFolder({ aliases, folder }: Pick<InLanguage, 'aliases' | 'folder'>): string[] {
  return folder === undefined ? [...aliases] : aliases.flatMap((one) => [one, one.replace(`/${folder}/`, '/')])
}

function isLike(tag: string, other: string): boolean {
  return withoutCountry(tag) === withoutCountry(other)
}

/** @returns also whether it is the publication's, and where the file would lie if there were one language */
function languageOf({ language, source, body, remarks }: Imported, publication: string) {
  const isOwn = (tag: string) => isLike(tag, publication)
  const said = languageTag(language?.trim().replaceAll('_', '-') ?? '')
  const named = languagesIn(source)
  const nowhere = { folder: undefined, place: source }
  if (said !== undefined) {
    const { folder, place } = named.find(({ tag }) => isLike(tag, said)) ?? nowhere
    return { language: said === publication ? undefined : said, folder, place, isOwn: isOwn(said) }
  }
  const text = parseBody(body)
  const other = otherLanguageOf(text, publication)
  const byName = named.find(
    ({ tag }) =>
      // Where the library does not know the one that is named, it has to do that the text is in no other.
      otherLanguageOf(text, tag) === undefined && (mayBeIn(tag, text) || other !== undefined),
  )
  const { folder, place } = byName ?? nowhere
  const tag = byName?.tag ?? other
  if (tag === undefined || isOwn(tag)) return { language: undefined, folder, place, isOwn: true }
  const remark = `it is in ${tag}, as ${byName ? 'its folder or its name' : 'its text'} shows`
  return { language: tag, folder, place, isOwn: false, remarks: [...remarks, remark] }
}

/** Where Docusaurus keeps the translations of a folder. */
const ofDocusaurus = /i18n\/docusaurus-plugin-content-(blog|docs|pages)\/(?:current\/)?/

/** What may be languages in the path of a file, the last one first, each with the path that is left without it. */
function languagesIn(source: string) {
  const parts = source.matchAll(/(?<=^|[/.])([a-z]{2}(?:[-_][a-z\d]{2,4})?)[/.]/gi)
  const places = Array.from(parts, ({ 0: part, 1: folder = '', index }) => ({
    tag: languageTag(folder.replaceAll('_', '-')) ?? '',
    folder,
    place: (source.slice(0, index) + source.slice(index + part.length)).replace(ofDocusaurus, '$1/'),
  }))
  return places.filter(({ tag }) => tag !== '').toReversed()
}
