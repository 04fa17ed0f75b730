import type { ContentFile } from './contentFile.ts'
import type { DocumentTypeName } from './fieldDefinitions.ts'
import { isSlug, toSlug } from './formats.ts'

interface Place {
  readonly type: DocumentTypeName
  readonly isMarkdown: boolean
}

const folders: Readonly<Record<string, Place & { readonly extension: string }>> = {
  articles: { type: 'Article', isMarkdown: true, extension: 'md' },
  authors: { type: 'Author', isMarkdown: false, extension: 'yaml' },
  pages: { type: 'Page', isMarkdown: true, extension: 'md' },
  topics: { type: 'Topic', isMarkdown: false, extension: 'yaml' },
}

/** What a file is by where it lies. Undefined where nothing would be published from it. */
export function placeOf(path: string): Place | undefined {
  if (path === 'content/site.yaml') return { type: 'Site', isMarkdown: false }
  const [, folder = '', name = '', extension = ''] = /^content\/([^/]+)\/([^/]+)\.([^./]+)$/.exec(path) ?? []
  const place = folders[folder]
  return place && place.extension === extension && isSlug(name) ? place : undefined
}

/** Says why nothing would be published from a file. */
export function reportMisplaced(file: ContentFile): void {
  const [, folder = '', rest = ''] = /^content\/([^/]+)\/(.+)$/.exec(file.path) ?? []
  const place = folders[folder]
  if (!place) {
    file.report({
      rule: 'file-misplaced',
      message: 'nothing is published from a file in this place',
      allowed: `site.yaml, ${Object.entries(folders)
        .map(([name, { extension }]) => `${name}/*.${extension}`)
        .join(', ')}, media/*`,
    })
    return
  }
  const allowed = `content/${folder}/ and a name of lowercase letters a-z, digits and single hyphens, ending in .${place.extension}`
  const name = toSlug(rest.replace(/\.[^./]*$/, '').replace(/^.*\//, '')) || 'name'
  file.report({
    rule: 'file-name',
    message: rest.includes('/') ? 'files do not lie in folders below this one' : 'the name of this file cannot be an address',
    allowed,
    help: `rename it to content/${folder}/${name}.${place.extension}`,
  })
}
