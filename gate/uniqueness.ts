import { partsOf, readableAddress } from '../newsroom/oldAddress.ts'
import { oneLine } from '../newsroom/oneLine.ts'
import {
  archivePath,
  articlesPath,
  authorsPath,
  feedPaths,
  feedsPath,
  frontPath,
  isPermanentPath,
  permanentPath,
  reservedNames,
  staticPagePath,
  topicsPath,
} from '../newsroom/paths.ts'
import { isBuilt, isFeedAlias, pageWithPart } from './addressFormat.ts'
import type { CheckedDocument, Publication } from './document.ts'
import type { Finding } from './problem.ts'
import { quoted, withoutItem } from './value.ts'

/** Checks that no two things claim the same address, the same identity or the same name before readers. */
export function checkUniqueness(publication: Publication): void {
  const { documents } = publication
  const [articles, pages] = [publication.ofType('Article'), publication.ofType('Page')]
  checkPageNames(pages)
  const owners = checkSlugs(documents)
  checkIds(articles)
  for (const article of articles) {
    const path = permanentPath(article.id)
    if (!owners.has(path)) owners.set(path, article.file.path)
  }
  checkAliases(documents, owners)
  // Search results, tabs and bookmarks show a title alone: two of the same cannot be told apart.
  checkNames(publication.publishedOf('Article'), 'title', 'headline')
  checkNames(pages, 'title', 'title')
  checkNames(publication.ofType('Author'), 'name', 'name')
  checkNames(publication.ofType('Topic'), 'name', 'name')
}

function checkPageNames(pages: readonly CheckedDocument[]): void {
  for (const { file, name } of pages) {
    if (!(reservedNames as readonly string[]).includes(name)) continue
    file.report({
      rule: 'name-taken',
      message: `${staticPagePath(name)} is an address of the publication itself`,
      allowed: `any name but ${reservedNames.join(', ')}`,
    })
  }
}

/** Whose file each address belongs to. */
type Owners = Map<string, string>

/** Two files have one slug when one of them is misnamed: it would be the one to rename. */
function checkSlugs(documents: readonly CheckedDocument[]): Owners {
  const owners: Owners = new Map()
  const misnamedLast = documents.toSorted((a, b) => Number(b.isInPlace) - Number(a.isInPlace))
  for (const { path, file } of misnamedLast) {
    if (path === undefined) continue
    const owner = owners.get(path)
    const message = `${path} already belongs to ${owner}`
    if (owner === undefined) owners.set(path, file.path)
    else file.report({ rule: 'slug-taken', message, help: 'choose another file name' })
  }
  return owners
}

function checkAliases(documents: readonly CheckedDocument[], taken: Owners): void {
  const owners = new Map(taken)
  const byFile = new Map(documents.map((document) => [document.file.path, document]))
  for (const document of documents) {
    const { type, path: own, file } = document
    for (const alias of [...document.list('aliases'), ...document.list('feedAliases')]) {
      if (!isFeedAlias(alias.text)) continue // has been reported for its form
      const key = addressKey(alias.text)
      const owner = owners.get(key) ?? ownOwner(key, taken)
      const rule = 'address-taken'
      if (owner === undefined) owners.set(key, file.path)
      else if (owner === file.path) {
        const isListedTwice = owners.has(key) && !taken.has(key)
        const which = taken.has(key) ? 'the address' : 'a part of the address'
        const fault = isListedTwice ? 'is listed twice' : `is ${which} the ${type.toLowerCase()} has now`
        const mend = withoutItem(file, alias)
        file.report({ rule, message: `${alias.text} ${fault}`, help: 'delete it', mend }, alias)
      } else {
        const ofOwner = byFile.get(owner)?.list('aliases') ?? []
        const offer = ofOwner.some(({ text }) => addressKey(text) === own) && {
          help: `delete it here or there: ${owner} has the alias ${own}, so each would lead to the other`,
          mend: withoutItem(file, alias),
        }
        file.report({ rule, message: `${alias.text} already belongs to ${owner}`, ...offer }, alias)
      }
    }
  }
}

/** The same for all addresses that cannot stand beside each other: on some disks /Lamp/ and /lamp/ are one folder. */
function addressKey(text: string): string {
  const { path, query } = partsOf(readableAddress(text).normalize('NFC'))
  const folder = `${path.replace(/\/$/, '')}/`.toLowerCase()
  return query === '' ? folder : `${folder}?${query.split('&').toSorted().join('&')}`
}

/** Addresses that code makes: lists and their later pages, pictures, styles, and files of one page or of all. */
function ownOwner(path: string, taken: Owners): string | undefined {
  if (path.includes('?')) return undefined
  const [, first = ''] = path.split('/')
  if (isOwnFile(path.replace(/\/$/, ''), taken)) return itself
  // A short link may outlive its article.
  if (first === 'a') return isPermanentPath(path) ? undefined : itself
  const page = pageWithPart(path, (candidate) => taken.has(candidate))
  if (page !== undefined) return taken.get(page)
  if (['articles', 'topics', 'authors'].includes(first)) return path === `/${first}/` ? itself : undefined
  if (first === 'feeds') return path === feedsPath ? itself : undefined
  if (first === 'archive') return /^\/archive\/(?:\d{4}\/)?(?:page\/\d+\/)?$/.test(path) ? itself : undefined
  return (reservedNames as readonly string[]).includes(first) ? itself : undefined
}

const itself = 'the publication itself'

const lists: ReadonlySet<string> = new Set([frontPath, articlesPath, archivePath(), topicsPath, authorsPath, feedsPath])

function isOwnFile(path: string, taken: Owners): boolean {
  const isPage = (page: string) => taken.has(page) || lists.has(page) || /^\/archive\/\d{4}\/$/.test(page)
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return (
    path.slice(folder.length).includes('.') &&
    (isBuilt(path, isPage) || (isPage(folder) && feedPaths(folder).includes(path)))
  )
}

/** An article without an id of its own is known by its file name. */
function checkIds(articles: readonly CheckedDocument[]): void {
  const owners: Owners = new Map(
    articles.filter((article) => !article.text('id')).map(({ name, file }) => [name, file.path]),
  )
  for (const article of articles) {
    const id = article.text('id')
    if (!id) continue
    const owner = owners.get(id.text)
    if (owner === undefined) owners.set(id.text, article.file.path)
    else article.file.report({ rule: 'id-taken', message: `${quoted(id.text)} is already the id of ${owner}` }, id)
  }
}

function checkNames(documents: readonly CheckedDocument[], field: string, word: string): void {
  const owners = new Map<string, CheckedDocument>()
  for (const document of documents) {
    const name = document.text(field)
    if (!name) continue
    const key = comparable(name.text)
    const owner = owners.get(key)
    if (!owner) owners.set(key, document)
    else if (isToldApart(document, owner)) continue
    else {
      const message = `${owner.file.path} has the same ${word}, ${quoted(name.text)}`
      const rule = 'name-twice'
      const fault: Finding = isColumn(document, owner)
        ? {
            severity: 'warning',
            rule,
            message: `${message}, from another day`,
            help: 'add a seoTitle, such as one with the month, to tell the two apart in search results and tabs',
          }
        : { rule, message, help: `choose another ${word}: in search results and tabs the two could not be told apart` }
      document.file.report(fault, name)
    }
  }
}

function comparable(name: string): string {
  return oneLine(name.normalize('NFKC')).replaceAll(/\s+/g, ' ').toLowerCase()
}

/** Whether search results show different titles. */
function isToldApart(one: CheckedDocument, other: CheckedDocument): boolean {
  const [title, otherTitle] = [one, other].map((document) => document.text('seoTitle')?.text)
  return (title ?? otherTitle) !== undefined && comparable(title ?? '') !== comparable(otherTitle ?? '')
}

/** A column has the same headline each week; of two articles of one day, one is there by mistake. */
function isColumn(one: CheckedDocument, other: CheckedDocument): boolean {
  const [day, otherDay] = [one, other].map(({ publishedAt }) => publishedAt?.iso.slice(0, 10))
  return day !== undefined && otherDay !== undefined && day !== otherDay
}
