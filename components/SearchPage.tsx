import type { Trail } from '#newsroom/breadcrumbs.ts'
import { formatPeriod } from '#newsroom/dates.ts'
import type { Locale } from '#newsroom/locale.ts'
import type { Searched } from '#newsroom/pages.ts'
import { archivePath, searchPath } from '#newsroom/paths.ts'
import type { Site } from '#newsroom/site.ts'
import { say } from '#newsroom/words/words.ts'
import { ListHead } from './ListPage.tsx'
import { NavigationLink } from './NavigationLink.tsx'
import { Phrase } from './Phrase.tsx'

type Localised = Searched & { readonly locale: Locale }

/**
 * Where everything can be searched for; browser/search.ts does it, and finds the parts of the page by their ids. Without it the
 * page says where else to look.
 */
export function SearchPage({ site: { name, locale }, trail, ...searched }: { site: Site; trail: Trail } & Searched) {
  const { words, lang } = locale
  return (
    <>
      <ListHead
        title={words.search}
        summary={say(locale, 'searchSummary', { site: name })}
        trail={trail}
        locale={locale}
        lang={lang}
      />
      <p id="search:unscripted" lang={lang} className="max-w-measure pb-8 text-base">
        {words.searchNeedsScript}
      </p>
      <SearchForm {...searched} locale={locale} />
      <output
        id="search:status"
        lang={lang}
        className="block min-h-11 py-3 font-label text-small text-quiet"
        data-waiting={words.searching}
        data-found={JSON.stringify(words.found)}
        data-none={words.nothingFound}
        data-failed={words.searchFailed}
      />
      <Results {...searched} locale={locale} />
      <Elsewhere {...searched} locale={locale} />
    </>
  )
}

function SearchForm({ topics, authors, years, kinds, locale }: Localised) {
  const { words, lang } = locale
  const period = (value: string) => ({ value, label: formatPeriod(value, locale) })
  const kind = (value: (typeof kinds)[number]) => ({ value, label: words[value] })
  // Where there is only one thing, nothing can be chosen.
  const filters = [
    { name: 'topic', label: words.filterTopic, all: words.allTopics, options: topics.map(toOption) },
    { name: 'author', label: words.filterAuthor, all: words.allAuthors, options: authors.map(toOption) },
    { name: 'year', label: words.filterYear, all: words.allYears, options: years.map(period) },
    { name: 'kind', label: words.filterKind, all: words.allKinds, options: kinds.map(kind) },
  ].filter(({ options }) => options.length > 1)
  const newest = { value: 'newest', label: words.newestFirst }
  const choices = [...filters, { name: 'order', label: words.filterOrder, all: words.bestMatch, options: [newest] }]
  return (
    <search>
      <form id="search:form" lang={lang} action={searchPath} hidden className="border-t border-ink pt-5">
        <div className="flex max-w-head flex-wrap gap-3">
          <input
            type="search"
            name="q"
            aria-label={words.searchedWords}
            autoComplete="off"
            enterKeyHint="search"
            maxLength={200}
            className="min-w-0 shrink grow basis-52 appearance-none border border-ink bg-transparent px-3 py-2 text-deck text-ink [font:inherit]"
          />
          <button type="submit" className="min-h-11 bg-ink px-5 font-label text-small font-medium text-paper">
            {words.search}
          </button>
        </div>
        <div className="mt-4 flex flex-wrap gap-x-5 gap-y-3 font-label text-small">
          {choices.map((choice) => (
            <Choice key={choice.name} {...choice} />
          ))}
        </div>
      </form>
    </search>
  )
}

/** A topic or an author, as an option. */
function toOption({ id, name }: { readonly id: string; readonly name: string }) {
  return { value: id, label: name }
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly all: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

function Choice({ name, label, all, options }: ChoiceProps) {
  return (
    <label className="min-w-0">
      <span className="block text-label text-quiet">{label}</span>
      <select name={name} className="min-h-11 max-w-full border-b border-ink bg-paper text-ink [font:inherit]">
        <option value="">{all}</option>
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Where results appear: the script fills copies of the empty one. */
function Results({ kinds, characters, locale: { words, lang, timeZone, language } }: Localised) {
  return (
    <>
      {Object.entries(characters).map(([tag, all]) => (
        <p key={tag} lang={tag} hidden>
          {all} <b className="font-bold">{all}</b>
        </p>
      ))}
      {/* In the same figures as the page: for Arabic, engines differ in theirs. */}
      <ol
        id="search:results"
        data-zone={timeZone}
        data-language={`${language}-u-nu-${new Intl.NumberFormat(language).resolvedOptions().numberingSystem}`}
      >
        <li
          hidden
          className="border-t border-rule py-5 md:grid md:grid-cols-[13rem_minmax(0,1fr)_11rem] md:grid-rows-[auto_1fr] md:gap-x-8"
        >
          <p className="flex flex-wrap gap-x-2 font-label text-label leading-snug text-quiet">
            <span data-part="section" className="font-medium" />
            {kinds
              .filter((kind) => kind !== 'news')
              .map((kind) => (
                <span key={kind} data-part={kind} lang={lang} hidden>
                  / {words[kind]}
                </span>
              ))}
          </p>
          <div data-part="story" dir="auto" className="max-w-measure md:col-start-2 md:row-span-2 md:row-start-1">
            <h2 className="mt-1 text-title-m leading-snug font-bold tracking-[-0.008em] md:mt-0">
              <a href={searchPath} data-part="title" className="block hover:text-accent hover:no-underline">
                {words.search}
              </a>
            </h2>
            <p data-part="excerpt" className="mt-1.5 text-base leading-normal text-quiet">
              <mark className="bg-transparent font-bold text-ink">{words.search}</mark>
            </p>
          </div>
          <p className="mt-1 flex flex-wrap content-start gap-x-3 font-label text-label leading-6 text-quiet md:col-start-1 md:row-start-2 md:mt-0 md:flex-col md:flex-nowrap">
            <span>
              <Phrase words={words.byline} names={<bdi data-part="authors" className="font-medium text-ink" />} />
            </span>{' '}
            <span data-part="day" />
          </p>
        </li>
      </ol>
      <button
        type="button"
        id="search:more"
        lang={lang}
        hidden
        className="min-h-11 border border-ink px-5 font-label text-small font-medium"
      >
        {words.moreResults}
      </button>
    </>
  )
}

/** Where to look without a search: topics and authors by their letters, and the years of the archive. */
function Elsewhere({ topics, authors, years, locale }: Localised) {
  const { words, lang } = locale
  const archives = years.map((year) => ({ name: formatPeriod(year, locale), path: archivePath(year) }))
  return (
    <div id="search:elsewhere" className="pt-4">
      <Index title={words.topicsByLetter} links={topics} lang={lang} />
      <Index title={words.authorsByLetter} links={authors} lang={lang} />
      <Index title={words.archiveByYear} links={archives} lang={lang} />
    </div>
  )
}

interface IndexProps {
  readonly title: string
  readonly lang: string | undefined
  readonly links: readonly { readonly name: string; readonly path: string }[]
}

function Index({ title, links, lang }: IndexProps) {
  if (links.length === 0) return null
  return (
    <nav
      aria-label={title}
      className="border-t border-rule py-4 font-label text-small md:grid md:grid-cols-[13rem_minmax(0,1fr)] md:gap-x-8"
    >
      <h2 lang={lang} className="py-2.5 font-medium">
        {title}
      </h2>
      <ul className="-mx-3 flex flex-wrap">
        {links.map(({ name, path }) => (
          <li key={path}>
            <NavigationLink path={path}>
              <bdi>{name}</bdi>
            </NavigationLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
