import type { Locale } from '#newsroom/locale.ts'
import type { Front } from '#newsroom/front.ts'
import { archivePath } from '#newsroom/paths.ts'
import { FrontSections } from './FrontSections.tsx'
import { FrontTop } from './FrontTop.tsx'
import { HeadlineSection } from './HeadlineSection.tsx'
import { OnlyStory } from './OnlyStory.tsx'
import { Opinion } from './Opinion.tsx'

/** The front page, from what weighs most to what is there to be looked up. newsroom/front.ts decides what stands where. */
export function FrontPage({ front, locale }: { front: Front; locale: Locale }) {
  const { notice, lead, beside, sections, opinion, earlier, hasOthers } = front
  const { words, lang } = locale
  const isAlone = beside.length === 0 && opinion.length === 0
  return (
    <>
      {notice && <Notice {...notice} name={words.notice} />}
      {lead && isAlone && <OnlyStory article={lead} opening={front.opening} locale={locale} />}
      {lead && !isAlone && <FrontTop front={front} lead={lead} locale={locale} />}
      {sections.length > 0 && <FrontSections sections={sections} locale={locale} />}
      {opinion.length > 0 && <Opinion articles={opinion} locale={locale} />}
      {earlier.length > 0 && <HeadlineSection title={words.earlier} articles={earlier} locale={locale} />}
      {hasOthers && (
        <p lang={lang} className="screen-only border-t border-ink pt-1 font-label text-small text-accent">
          <a href={archivePath()} className="inline-flex min-h-11 items-center">
            {words.allStories}
          </a>
        </p>
      )}
    </>
  )
}

/** What an editor has to tell readers. */
function Notice({ text, link, name }: { text: string; link: string | undefined; name: string }) {
  return (
    <section aria-label={name} className="border-b border-rule py-3 text-center text-base text-balance">
      {link === undefined ? (
        <p>{text}</p>
      ) : (
        <p>
          <a href={link} className="inline-block py-1 underline decoration-accent underline-offset-2">
            {text}
          </a>
        </p>
      )}
    </section>
  )
}
