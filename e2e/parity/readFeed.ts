import { load } from 'cheerio'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { sayings, type Statement } from './statement.ts'

/** A statement for each entry of a feed. @throws on what is no feed of the kind its name promises */
export function readFeed(file: string, text: string): Statement[] {
  if (file.endsWith('.json')) return readJsonFeed(file, text)
  return file.endsWith('atom.xml') ? readAtom(file, text) : readRss(file, text)
}

function readAtom(file: string, xml: string): Statement[] {
  const feed = parseAtomFeed(xml)
  return (feed.entries ?? []).map((entry, index) => {
    const spot = `entry ${index + 1}`
    const link = (rel: string) => entry.links?.find((candidate) => (candidate.rel ?? 'alternate') === rel)?.href
    const categories = entry.categories?.map(({ label, term }) => label ?? term ?? '')
    return {
      format: 'atom',
      file,
      spot,
      says: sayings([
        ['id', spot, entry.id],
        ['url', spot, link('alternate')],
        ['canonical', spot, link('canonical') ?? link('alternate')],
        ['title', spot, entry.title?.value],
        ['description', spot, entry.summary?.value],
        ['authors', spot, entry.authors?.map(({ name }) => name ?? '')],
        ['author urls', spot, entry.authors?.map(({ uri }) => uri ?? '')],
        ['published', spot, entry.published],
        ['modified', spot, entry.updated],
        ['section', spot, categories?.[0]],
        ['topics', spot, categories],
        ['image', spot, entry.media?.contents?.[0]?.url],
        ['language', spot, entry.xml?.lang ?? feed.xml?.lang],
      ]),
    }
  })
}

function readRss(file: string, xml: string): Statement[] {
  const feed = parseRssFeed(xml)
  return (feed.items ?? []).map((item, index) => {
    const spot = `item ${index + 1}`
    const categories = item.categories?.map(({ name }) => name ?? '')
    return {
      format: 'rss',
      file,
      spot,
      says: sayings([
        ['id', spot, item.guid?.value],
        ['url', spot, item.link],
        ['title', spot, item.title],
        // Readers take a description for HTML.
        ['description', spot, item.description && load(item.description).text()],
        ['authors', spot, item.dc?.creators],
        ['published', spot, item.pubDate],
        ['section', spot, categories?.[0]],
        ['topics', spot, categories],
        ['image', spot, item.media?.contents?.[0]?.url],
        ['language', spot, item.dc?.languages?.[0] ?? feed.language],
      ]),
    }
  })
}

function readJsonFeed(file: string, json: string): Statement[] {
  const feed = parseJsonFeed(json)
  return (feed.items ?? []).map((item, index) => {
    const spot = `item ${index + 1}`
    return {
      format: 'jsonFeed',
      file,
      spot,
      says: sayings([
        ['id', spot, item.id],
        ['url', spot, item.url],
        ['title', spot, item.title],
        ['description', spot, item.summary],
        ['authors', spot, item.authors?.map(({ name }) => name ?? '')],
        ['author urls', spot, item.authors?.map(({ url }) => url ?? '')],
        ['published', spot, item.date_published],
        ['modified', spot, item.date_modified],
        ['section', spot, item.tags?.[0]],
        ['topics', spot, item.tags],
        ['image', spot, item.image],
        ['language', spot, item.language ?? feed.language],
      ]),
    }
  })
}
