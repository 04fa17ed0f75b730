import { whyClosed, type CheckedDocument, type Publication } from './document.ts'
import { quoted, suggesting, type CheckedText } from './value.ts'

/**
 * Checks that a translation names an original that readers can come to, in another language than any other version of it.
 * That the original is there at all is asked with other references.
 */
export function checkTranslations(publication: Publication): void {
  const articles = new Map(publication.ofType('Article').map((article) => [article.name, article]))
  const languageIn = (article: CheckedDocument) => article.language ?? publication.language
  /** By original and language. */
  const taken = new Map<string, CheckedDocument>()
  for (const article of articles.values()) {
    const value = article.text('translationOf')
    const original = value && articles.get(value.text)
    if (!original) continue
    if (checkOriginal(article, value, { original, publication })) continue
    const language = languageIn(article)
    const key = JSON.stringify([original.name, language])
    const other = language === languageIn(original) ? original : taken.get(key)
    if (other) {
      const message = `${quoted(other.name)} is in ${quoted(language)} too`
      const allowed = 'one version in each language'
      const help = article.text('language') ? undefined : 'say in which language this one is: language'
      article.file.report({ rule: 'translation-language', message, allowed, help }, value)
    } else if (['scheduled', 'published'].includes(publication.stageOf(article))) taken.set(key, article)
  }
}

/** @returns whether anything is wrong with it */
function checkOriginal(
  article: CheckedDocument,
  value: CheckedText,
  { original, publication }: { original: CheckedDocument; publication: Publication },
): boolean {
  const { file, name } = article
  const ofOriginal = original.text('translationOf')
  if (original.name === name) {
    file.report({ rule: 'translation-of-itself', message: 'an article is no translation of itself' }, value)
  } else if (ofOriginal) {
    const message = `${quoted(value.text)} is a translation too, of ${quoted(ofOriginal.text)}`
    const allowed = 'an article that is no translation'
    // Two that name each other would go on doing so.
    const offer = ofOriginal.text === name ? {} : suggesting(file, value, ofOriginal.text)
    file.report({ rule: 'translation-of-translation', message, allowed, ...offer }, value)
  } else if (publication.isClosedTo(article, original)) {
    const { severity, is, so, help } = whyClosed(original, publication)
    const message = `${quoted(value.text)} ${is}, ${so}`
    file.report({ severity, rule: 'not-published', message, help: `${help} first, or take this out` }, value)
  } else return false
  return true
}
