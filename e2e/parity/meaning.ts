import type { Fact, Value } from './statement.ts'

/** Two values agree when these are equal: how a fact is written in one format and in another, made one. */
export function meaningOf(fact: Fact, value: Value, timeZone: string): string {
  return typeof value === 'string' ? oneMeaning(fact, value, timeZone) : JSON.stringify(value.map(collapsed))
}

function oneMeaning(fact: Fact, text: string, timeZone: string): string {
  switch (fact) {
    case 'published':
    case 'modified':
      return instant(text, timeZone)
    case 'published day':
    case 'modified day':
      return day(text, timeZone)
    case 'language':
      return known(() => Intl.getCanonicalLocales(text).join(), text)
    case 'language name':
      return known(() => new Intl.Locale(text).language, text)
    case 'locale':
      return known(() => locale(text), text)
    case 'url':
    case 'canonical':
    case 'id':
    case 'image':
    case 'lead image':
    case 'embed url':
    case 'first author url':
      return text
    default:
      return collapsed(text)
  }
}

/** White space as HTML shows it, and nothing more: a non-breaking space, say, is a character like others. */
function collapsed(text: string): string {
  return text.replaceAll(/[ \t\n\f\r]+/g, ' ').replaceAll(/^ | $/g, '')
}

/** RFC 3339 or RFC 822, in UTC. A bare day is the moment at which it begins where the publication is. */
function instant(text: string, timeZone: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text)
  return known(() => new Date(isDay ? startOfDay(text, timeZone) : text).toISOString(), text)
}

/** The first quarter of an hour at which clocks there show this day. */
function startOfDay(iso: string, timeZone: string): number {
  const quarter = 15 * 60_000
  const noon = Date.parse(`${iso}T12:00:00Z`)
  let moment = noon - 120 * quarter
  while (dayAt(moment, timeZone) < iso && moment < noon + 120 * quarter) moment += quarter
  return moment
}

/** The calendar day: of a moment, where the publication is; of a date in words, the one it names. */
function day(text: string, timeZone: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return known(() => dayAt(Date.parse(text), timeZone), text)
  const [, year = Number.NaN] = /(?<!\d)(\d{4})(?!\d)/.exec(text) ?? []
  const [, date = Number.NaN] = /(?<!\d)(\d{1,2})(?!\d)/.exec(text) ?? []
  const [, month = Number.NaN] = months.find(([name]) => text.includes(name)) ?? []
  return known(() => new Date(Date.UTC(Number(year), month, Number(date))).toISOString().slice(0, 10), text)
}

/** The names of months in dates, as pages in these languages have them; longer ones first, as they may hold others. */
const months = ['en', 'ar', 'de', 'es', 'fr', 'he', 'hi', 'pt', 'uk']
  .flatMap((language) =>
    Array.from({ length: 12 }, (_, month): [name: string, month: number] => {
      const parts = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).formatToParts(Date.UTC(2026, month, 15))
      return [parts.find(({ type }) => type === 'month')?.value ?? '', month]
    }),
  )
  .toSorted(([a], [b]) => b.length - a.length)

/** Swedish dates are ISO dates. */
function dayAt(moment: number, timeZone: string): string {
  return formatter(timeZone).format(moment)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(timeZone: string): Intl.DateTimeFormat {
  const made = formatters.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  formatters.set(timeZone, made)
  return made
}

/** Open Graph writes `fr_FR` where BCP 47 writes `fr`: both mean the language as it is mostly written, and where. */
function locale(text: string): string {
  const { language, region } = new Intl.Locale(text.replaceAll('_', '-')).maximize()
  return `${language}-${region}`
}

/** What cannot be understood stands for itself, and so agrees with nothing else. */
function known(read: () => string, text: string): string {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return text
    throw error
  }
}
