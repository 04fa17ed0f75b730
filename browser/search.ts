import { excerptOf } from './excerpt.ts'
import { findArticles, forgetIndex, slugOf, type Found } from './findArticles.ts'
import { readStory, type Story } from './story.ts'

/**
 * The page to search on. Its query stands in the address, so that it can be linked, kept and gone back to. What it shows
 * of an article is what is published at this moment; the words it says are those of the page.
 */
const [form, status, list, more, elsewhere, unscripted] = [
  'form',
  'status',
  'results',
  'more',
  'elsewhere',
  'unscripted',
].map((id) => document.getElementById(`search:${id}`)) as [
  HTMLFormElement,
  HTMLElement,
  HTMLElement,
  HTMLElement,
  HTMLElement,
  HTMLElement,
]
const sample = list.firstElementChild as HTMLElement
/** The language of the page's words, in which dates, numbers and names are written, and the forms it has for numbers. */
const { language = 'en', zone: timeZone } = list.dataset
const counts = JSON.parse(status.dataset['found'] ?? '{}') as Partial<Record<string, string>>
const pageTitle = document.title

/** How many results are shown at a time. */
const pageSize = 10

let query = ''
let found: readonly Found[] = []
/** Counts what a reader asks for: answers to what was asked before are not shown. */
let asked = 0

/** @param name of a text of the page */
function say(name: string): void {
  status.textContent = status.dataset[name] ?? ''
}

function sayCount(count: number): void {
  const words = counts[new Intl.PluralRules(language).select(count)] ?? counts['other']
  status.textContent = words?.replace('{count}', count.toLocaleString(language)) ?? ''
}

/**
 * Does what a reader has asked for, once more if it fails: an edition that came in between has other files.
 * @param work is told whether it is still what the reader wants
 */
async function answer(work: (isWanted: () => boolean) => Promise<void>): Promise<void> {
  asked += 1
  const own = asked
  const isWanted = () => own === asked
  say('waiting')
  try {
    await work(isWanted).catch(() => {
      forgetIndex()
      return work(isWanted)
    })
  } catch {
    if (isWanted()) say('failed')
  }
}

/** Searches for what the form holds. */
function search(): void {
  const values = answersIn(form)
  const valueOf = Object.fromEntries(values)
  const filters = values
    .filter(([name, value]) => value && name !== 'q' && name !== 'order')
    .map((pair) => pair.join(':'))
  query = valueOf['q'] ?? ''
  document.title = query ? `${query} – ${pageTitle}` : pageTitle
  list.replaceChildren()
  more.hidden = true
  elsewhere.hidden = false
  if (!query && filters.length === 0) {
    asked += 1
    say('nothing')
    return
  }
  void answer(async (isWanted) => {
    const results = await findArticles(query, filters, valueOf['order'] === 'newest')
    if (!isWanted()) return
    found = results
    await showMore(isWanted)
  })
}

/** Shows the next results, and says how many there are. */
async function showMore(isWanted: () => boolean): Promise<void> {
  const shown = list.children.length
  const next = found.slice(shown, shown + pageSize)
  const stories = await Promise.all(next.map(async (one) => readStory(await slugOf(one))))
  if (!isWanted()) return
  list.append(...stories.map(itemOf))
  more.hidden = list.children.length === found.length
  elsewhere.hidden = found.length > 0
  if (found.length > 0) sayCount(found.length)
  else say('none')
  // Whoever asked for more goes on reading where they were.
  if (shown > 0) list.children[shown]?.querySelector('a')?.focus()
}

/** A result: a copy of the one that the page holds empty. */
function itemOf({ path, title, summary, section, kind, authors, published, language: own, text }: Story): Node {
  const item = sample.cloneNode(true) as HTMLElement
  const part = (name: string) => item.querySelector<HTMLElement>(`[data-part='${name}']`)
  const write = (name: string, words: string) => part(name)?.replaceChildren(words)
  const day = new Date(published).toLocaleDateString(language, { dateStyle: 'long', timeZone })
  item.hidden = false
  item.querySelector('a')?.setAttribute('href', path)
  part('story')?.setAttribute('lang', own)
  part(kind)?.removeAttribute('hidden')
  write('section', section)
  write('title', title)
  write('authors', new Intl.ListFormat(language).format(authors))
  const time = document.createElement('time')
  time.dateTime = published
  time.append(day.replaceAll(/\s/g, '\u00A0'))
  part('day')?.append(time)
  const pieces = [excerptOf(text, query), excerptOf(summary, query)].find((all) => all.length > 2)
  const mark = item.querySelector('mark')
  const marked = (words: string) => {
    const copy = mark?.cloneNode() as HTMLElement
    copy.textContent = words
    return copy
  }
  const excerpt = pieces?.map((piece) => (piece.isMatch ? marked(piece.text) : piece.text)) ?? [summary]
  part('excerpt')?.replaceChildren(...excerpt)
  return item
}

/** What stands in the fields of the form that are not empty. */
function answersIn(filled: HTMLFormElement): [name: string, value: string][] {
  const texts = [...new FormData(filled)] as [string, string][]
  return texts.map(([name, text]): [string, string] => [name, text.trim()]).filter(([, text]) => text !== '')
}

/** Puts into the form what the address says, and searches for it. */
function readAddress(): void {
  const parameters = new URLSearchParams(location.search)
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement)
      control.value = parameters.get(control.name) ?? ''
  }
  search()
}

/** Puts into the address what the form says, and searches for it. */
function writeAddress(change: 'pushState' | 'replaceState'): void {
  const values = answersIn(form)
  const address = values.length > 0 ? `?${new URLSearchParams(values).toString()}` : location.pathname
  history[change](undefined, '', address)
  search()
}

sample.remove()
unscripted.remove()
form.hidden = false
form.addEventListener('submit', (event) => {
  event.preventDefault()
  writeAddress('pushState')
})
form.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) writeAddress('replaceState')
})
more.addEventListener('click', () => void answer(showMore))
addEventListener('popstate', readAddress)
readAddress()
