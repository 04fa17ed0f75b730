import type { ReactNode } from 'react'
import type { PublicationDate } from '#newsroom/dates.ts'
import type { Locale } from '#newsroom/locale.ts'
import { archivePath, authorsPath, feedsPath, frontPath, searchPath, topicsPath } from '#newsroom/paths.ts'
import type { Site } from '#newsroom/site.ts'
import { NavigationLink } from './NavigationLink.tsx'
import { Phrase } from './Phrase.tsx'
import { Timestamp } from './Timestamp.tsx'

interface PageFrameProps {
  readonly site: Site
  /** The path of the page, to mark it in the navigation. */
  readonly current: string
  /** When the publication last changed, which the front page says. */
  readonly updated?: PublicationDate | undefined
  readonly children: ReactNode
}

/** What stands around every page. */
export function PageFrame({ site, current, updated, children }: PageFrameProps) {
  const { words, lang } = site.locale
  return (
    <>
      <a
        href="#page:main"
        lang={lang}
        className="absolute start-4 -top-20 z-10 bg-ink px-4 py-3 font-label text-small text-paper focus:top-2"
      >
        {words.skipToContent}
      </a>
      <Masthead site={site} current={current} updated={updated} />
      {/* A colon keeps our own ids apart from those of headings, which never hold one. */}
      <main id="page:main" tabIndex={-1} className="mx-auto max-w-page px-5 pb-16 focus:outline-none sm:px-8">
        {children}
      </main>
      <SiteFoot site={site} current={current} />
    </>
  )
}

/** The name of the publication, large on the front page, and the row of links below it. */
function Masthead({ site, current, updated }: { site: Site; current: string; updated: PublicationDate | undefined }) {
  const { locale } = site
  const isFront = current === frontPath
  return (
    <header className="mx-auto max-w-page px-5 sm:px-8">
      {isFront ? (
        <>
          <h1 className="pt-7 text-center text-nameplate leading-none font-bold tracking-[-0.03em] sm:pt-10">
            {site.name}
          </h1>
          <div className="mt-4 flex flex-wrap justify-center gap-x-6 pb-2 text-center text-small text-quiet sm:mt-6 sm:justify-between">
            <p>{site.tagline}</p>
            {updated && (
              <p lang={locale.lang}>
                <bdi>
                  <Phrase words={locale.words.updated} date={<Timestamp date={updated} locale={locale} showTime />} />
                </bdi>
              </p>
            )}
          </div>
        </>
      ) : (
        <p className="pt-4 pb-3 text-center text-title-l leading-none font-bold tracking-[-0.025em] sm:pt-6 sm:pb-4">
          <a href={frontPath} className="inline-flex min-h-11 items-center hover:text-accent hover:no-underline">
            {site.name}
          </a>
        </p>
      )}
      <nav aria-label={locale.words.mainNavigation} className="border-t border-b border-ink border-b-rule">
        <ul className="text-center font-label text-small text-balance">
          {withSearch(site).map(({ label, path, lang }) => (
            <li key={path} lang={lang} className="inline-block">
              <NavigationLink path={path} isCurrent={path === current}>
                {label}
              </NavigationLink>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

/** The links an editor has chosen, and the one to the search, unless it is among them. */
function withSearch({
  navigation,
  locale,
}: Site): readonly { label: string; path: string; lang?: string | undefined }[] {
  if (navigation.some(({ path }) => path === searchPath)) return navigation
  return [...navigation, { label: locale.words.search, path: searchPath, lang: locale.lang }]
}

/** The end of every page: where else to go, and how the page should look. */
function SiteFoot({ site, current }: { site: Site; current: string }) {
  const { standards, corrections, privacy } = site.policies
  const { words, lang } = site.locale
  const links = [
    { label: words.frontPage, path: frontPath },
    { label: words.topics, path: topicsPath },
    { label: words.authors, path: authorsPath },
    { label: words.archive, path: archivePath() },
    { label: words.feeds, path: feedsPath },
    ...(standards ? [{ label: words.standards, path: standards }] : []),
    ...(corrections ? [{ label: words.correctionsPolicy, path: corrections }] : []),
    ...(privacy ? [{ label: words.privacy, path: privacy }] : []),
  ]
  return (
    <footer className="screen-only mx-auto max-w-page px-5 pb-10 font-label text-small sm:px-8">
      <div className="grid gap-x-10 gap-y-6 border-t border-ink pt-6 md:grid-cols-[1fr_auto]">
        <div className="min-w-0">
          <p className="font-serif text-title-m leading-snug font-bold">{site.name}</p>
          <p className="mt-1 max-w-measure font-serif text-base text-quiet">{site.description}</p>
          <nav aria-label={words.siteNavigation} lang={lang} className="mt-4">
            <ul className="-mx-3 flex flex-wrap">
              {links.map(({ label, path }) => (
                <li key={label}>
                  <NavigationLink path={path} isCurrent={path === current}>
                    {label}
                  </NavigationLink>
                </li>
              ))}
            </ul>
          </nav>
          {site.contact && (
            <p lang={lang} className="mt-4 text-quiet">
              <Phrase words={words.writeToUs} address={<a href={`mailto:${site.contact}`}>{site.contact}</a>} />
            </p>
          )}
        </div>
        <ThemeControl locale={site.locale} />
      </div>
    </footer>
  )
}

/** Light or dark, as a reader likes it. app/styles.css acts on it without a script; browser/theme.ts remembers it. */
function ThemeControl({ locale: { words, lang } }: { locale: Locale }) {
  const choices = [
    { value: 'system', label: words.appearanceOfSystem },
    { value: 'light', label: words.appearanceLight },
    { value: 'dark', label: words.appearanceDark },
  ]
  return (
    <fieldset lang={lang} className="screen-only min-w-0">
      <legend className="font-medium">{words.appearance}</legend>
      <div className="mt-1 flex flex-wrap gap-x-5">
        {choices.map(({ value, label }) => (
          <label key={value} className="inline-flex min-h-11 items-center gap-2">
            <input
              type="radio"
              id={`theme:${value}`}
              name="theme"
              value={value}
              defaultChecked={value === 'system'}
              className="size-5 appearance-none rounded-[50%] border border-ink checked:border-[0.4rem]"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
