import { withoutCountry } from '../newsroom/language.ts'
import { partsOf, readableAddress } from '../newsroom/oldAddress.ts'
import { oneLine } from '../newsroom/oneLine.ts'
import { placesOf } from '../newsroom/pages.ts'
import { articlesPath, feedPaths, isPermanentPath, permanentPath, staticPagePath } from '../newsroom/paths.ts'
import { isBuilt, isFeedAlias, pageWithPart } from './addressFormat.ts'
import type { CheckedDocument, Publication } from './document.ts'
import { quoted, withoutItem } from './value.ts'

/** Whose file each thing belongs to that only one can have. */
type Owners = Map<string, string>

/** Checks that no two things claim the same address, the same identity or the same name before readers. */
export function checkUniqueness(publication: Publication): void {
  const { documents } = publication
  const [articles, pages] = [publication.ofType('Article'), publication.ofType('Page')]
  for (const { file, name } of pages) {
    if (!reservedNames.has(name)) continue
    const message = `${staticPagePath(name)} is an address of the publication itself`
    file.report({ rule: 'name-taken', message, allowed: `any name but ${[...reservedNames].join(', ')}` })
  }
  const owners: Owners = new Map()
  // Two files have one slug when one of them is misnamed: it would be the one to rename.
  for (const { path, file } of documents.toSorted((a, b) => Number(b.isInPlace) - Number(a.isInPlace))) {
    const owner = path === undefined ? undefined : ownerBefore(file.path, path, owners)
    const message = `${path} already belongs to ${owner}`
    if (owner !== undefined) file.report({ rule: 'slug-taken', message, help: 'choose another file name' })
  }
  checkIds(articles)
  for (const { id, file } of articles) ownerBefore(file.path, permanentPath(id), owners)
  checkAliases(documents, owners)
  // Search results, tabs and bookmarks show a title alone: two of the same cannot be told apart.
  checkNames(
    articles.filter((article) => ['published', 'scheduled'].includes(publication.stageOf(article))),
    'headline',
    publication,
  )
  checkNames(publication.ofType('Author'), 'name', publication)
  checkNames([...pages, ...publication.ofType('Topic')], 'name', publication)
}

/** Who has something already; if nobody has, it belongs to this file from now on. */
function ownerBefore(file: string, key: string, owners: Owners): string | undefined {
  const owner = owners.get(key)
  if (owner === undefined) owners.set(key, file)
  return owner
}

function checkAliases(documents: readonly CheckedDocument[], taken: ReadonlyMap<string, string>): void {
  const owners: Owners = new Map(taken)
  const byFile = new Map(documents.map((document) => [document.file.path, document]))
  for (const document of documents) {
    const { type, path: own, file } = document
    for (const alias of [...document.list('aliases'), ...document.list('feedAliases')]) {
      if (!isFeedAlias(alias.text)) continue // has been reported for its form
      const key = addressKey(alias.text)
      const isAlias = owners.has(key) && !taken.has(key)
      const owner = (owners.has(key) ? undefined : ownOwner(key, taken)) ?? ownerBefore(file.path, key, owners)
      if (owner === undefined) continue
      const report = (fault: string, help?: string) => {
        const offer = help && { help, mend: withoutItem(file, alias) }
        file.report({ rule: 'address-taken', message: `${alias.text} ${fault}`, ...offer }, alias)
      }
      const which = taken.has(key) ? 'the address' : 'a part of the address'
      const ofOwner = byFile.get(owner)?.list('aliases') ?? []
      const isExchange = ofOwner.some(({ text }) => addressKey(text) === own)
      const exchange = `delete it here or there: ${owner} has the alias ${own}, so each would lead to the other`
      if (owner !== file.path) report(`already belongs to ${owner}`, isExchange ? exchange : undefined)
      else if (isAlias) report('is listed twice', 'delete it')
      else report(`is ${which} the ${type.toLowerCase()} has now`, 'delete it')
    }
  }
}

/** The same for all addresses that cannot stand beside each other: on some disks /Lamp/ and /lamp/ are one folder. */
function addressKey(text: string): string {
  const { path, query } = partsOf(readableAddress(text).normalize('NFC'))
  const folder = `${path.replace(/\/$/, '')}/`.toLowerCase()
  return query === '' ? folder : `${folder}?${query.split('&').toSorted().join('&')}`
}

const itself = 'the publication itself'

/** Where pages stand whatever there is to read, and what leads to one of them. */
const lists: ReadonlySet<string> = new Set([
  articlesPath,
  ...placesOf({ site: { feedAliases: [] }, articles: [], expired: [], topics: [], authors: [], staticPages: [] }).map(
    ({ path }) => path,
  ),
])

/** What addresses begin with that code makes, of pages, of files and of parts of pages: no static page may take them. */
const reservedNames: ReadonlySet<string> = new Set([
  ...[...lists].map((path) => path.split('/')[1] ?? '').filter(Boolean),
  'a',
  'media',
  'assets',
  'sitemaps',
  'page',
  '404',
])

/** Years of the archive, and feeds of a language. */
const others = /^\/(?:archive\/\d{4}|feeds\/[a-z]{2,3}(?:-[a-z]{4})?)\/$/

/** Addresses that code makes: lists and their later pages, pictures, styles, and files of one page or of all. */
function ownOwner(key: string, taken: ReadonlyMap<string, string>): string | undefined {
  if (key.includes('?')) return undefined
  const [, first = ''] = key.split('/')
  const isPage = (path: string) => taken.has(path) || lists.has(path) || others.test(path)
  const [path = '', folder = '', name = ''] = /^(.*\/)([^/]*)(?=\/$)/.exec(key) ?? []
  const isFile = name.includes('.') && (isBuilt(path, isPage) || (isPage(folder) && feedPaths(folder).includes(path)))
  if (isFile || lists.has(key)) return itself
  // A short link may outlive its article.
  if (first === 'a') return isPermanentPath(key) ? undefined : itself
  const page = pageWithPart(key, (candidate) => taken.has(candidate))
  if (page !== undefined) return taken.get(page)
  if (['articles', 'topics', 'authors', 'feeds'].includes(first)) return undefined
  if (first === 'archive') return /^\/archive\/(?:\d{4}\/)?(?:page\/\d+\/)?$/.test(key) ? itself : undefined
  return reservedNames.has(first) ? itself : undefined
}

/** An article without an id of its own is known by its file name. */
function checkIds(articles: readonly CheckedDocument[]): void {
  const owners: Owners = new Map()
  for (const article of articles) if (!article.text('id')) owners.set(article.name, article.file.path)
  for (const article of articles) {
    const id = article.text('id')
    const owner = id && ownerBefore(article.file.path, id.text, owners)
    if (owner)
      article.file.report({ rule: 'id-taken', message: `${quoted(id.text)} is already the id of ${owner}` }, id)
  }
}

/** In one language: a name or a term may be the headline of an article and of its translation. */
function checkNames(documents: readonly CheckedDocument[], word: string, { language }: Publication): void {
  const owners = new Map<string, CheckedDocument>()
  for (const document of documents) {
    const name = document.text('title') ?? document.text('name')
    if (!name) continue
    const key = `${withoutCountry(document.language ?? language)} ${comparable(name.text)}`
    const owner = owners.get(key)
    if (!owner) {
      owners.set(key, document)
      continue
    }
    // Search results show different titles where one is given for them.
    const [title, otherTitle] = [document, owner].map((one) => one.text('seoTitle')?.text)
    if ((title ?? otherTitle) !== undefined && comparable(title ?? '') !== comparable(otherTitle ?? '')) continue
    // A column has the same headline each week; of two articles of one day, one is there by mistake.
    const [day, otherDay] = [document, owner].map(({ publishedAt }) => publishedAt?.iso.slice(0, 10))
    const isColumn = day !== undefined && otherDay !== undefined && day !== otherDay
    const message = `${owner.file.path} has the same ${word}, ${quoted(name.text)}${isColumn ? ', from another day' : ''}`
    const help = isColumn
      ? 'add a seoTitle, such as one with the month, to tell the two apart in search results and tabs'
      : `choose another ${word}: in search results and tabs the two could not be told apart`
    // A topic and a page have places of their own to be told apart by.
    const isOtherKind = document.type !== owner.type
    document.file.report(
      { rule: 'name-twice', message, help, ...((isColumn || isOtherKind) && { severity: 'warning' }) },
      name,
    )
  }
}

function comparable(name: string): string {
  return oneLine(name.normalize('NFKC')).replaceAll(/\s+/g, ' ').toLowerCase()
}
