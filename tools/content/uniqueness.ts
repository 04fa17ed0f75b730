import { articlePath, authorsPath, reservedNames, staticPagePath } from '../../newsroom/paths.ts'
import type { CheckedText } from './fields.ts'
import { isDraft, type CheckedDocument } from './gate.ts'
import { quoted, reportValue } from './value.ts'

/** Checks that no two things claim the same address, the same identity or the same name before readers. */
export function checkUniqueness(documents: readonly CheckedDocument[]): void {
  const articles = documents.filter(({ type }) => type === 'Article')
  checkPageNames(documents.filter(({ type }) => type === 'Page'))
  checkAliases(documents, articles)
  checkIds(articles)
  // Search results, tabs and bookmarks show a title alone: two of the same cannot be told apart.
  checkNames(articles.filter((article) => !isDraft(article)), 'title', 'headline')
  checkNames(documents.filter(({ type }) => type === 'Page'), 'title', 'title')
  checkNames(documents.filter(({ type }) => type === 'Author'), 'name', 'name')
  checkNames(documents.filter(({ type }) => type === 'Topic'), 'name', 'name')
}

function checkPageNames(pages: readonly CheckedDocument[]): void {
  for (const { file } of pages) {
    if (!(reservedNames as readonly string[]).includes(file.name)) continue
    file.report({
      rule: 'name-taken',
      message: `${staticPagePath(file.name)} is an address of the publication itself`,
      allowed: `any name but ${reservedNames.join(', ')}`,
    })
  }
}

function checkAliases(documents: readonly CheckedDocument[], articles: readonly CheckedDocument[]): void {
  const owners = new Map<string, string>()
  for (const { type, file } of documents) {
    if (type === 'Article') owners.set(articlePath(file.name), file.path)
    if (type === 'Page') owners.set(staticPagePath(file.name), file.path)
  }
  for (const name of reservedNames) owners.set(`/${name}/`, 'the publication itself')
  owners.set('/', 'the front page')
  owners.set(authorsPath, 'the list of authors')
  for (const article of articles) {
    for (const alias of article.fields.list('aliases')) {
      const owner = owners.get(alias.text)
      if (owner === undefined) owners.set(alias.text, article.file.path)
      else reportValue(alias, { rule: 'address-taken', message: `${alias.text} already belongs to ${owner}` })
    }
  }
}

/** An article without an id of its own is known by its file name. */
function checkIds(articles: readonly CheckedDocument[]): void {
  const owners = new Map(articles.filter(({ fields }) => !fields.text('id')).map(({ file }) => [file.name, file.path]))
  for (const { fields, file } of articles) {
    const id = fields.text('id')
    if (!id) continue
    const owner = owners.get(id.text)
    if (owner === undefined) owners.set(id.text, file.path)
    else reportValue(id, { rule: 'id-taken', message: `${quoted(id.text)} is already the id of ${owner}` })
  }
}

function checkNames(documents: readonly CheckedDocument[], field: string, word: string): void {
  const owners = new Map<string, CheckedText>()
  for (const { fields } of documents) {
    const name = fields.text(field)
    if (!name) continue
    const key = name.text.replace(/\s+/g, ' ').trim().toLowerCase()
    const owner = owners.get(key)
    if (!owner) owners.set(key, name)
    else reportValue(name, { rule: 'name-twice', message: `${owner.file.path} has the same ${word}, ${quoted(name.text)}` })
  }
}
