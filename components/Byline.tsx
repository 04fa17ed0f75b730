import type { Author } from '#newsroom/author.ts'
import type { Locale } from '#newsroom/locale.ts'
import { AuthorNames } from './AuthorNames.tsx'
import { Phrase } from './Phrase.tsx'

/** Who wrote it, in a sentence: `By Ada Fenn, Tom Reed and Lin Oak`. */
export function Byline({ authors, locale }: { authors: readonly Author[]; locale: Locale }) {
  return <Phrase words={locale.words.byline} names={<AuthorNames authors={authors} language={locale.language} />} />
}
