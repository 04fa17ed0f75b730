import { documentTypes } from '../contentlayer.config.ts'
import { isSlug, toSlug } from './addressFormat.ts'
import type { DocumentTypeName } from './fieldDefinitions.ts'
import { type Finding, type Offer, renaming } from './problem.ts'
import { asQuestion, nearest } from './suggestion.ts'

/** What a file is by where it lies. */
export interface Place {
  readonly type: DocumentTypeName
  /** The slug or id it is published under, or would be if it were named as it should. */
  readonly name: string
  /** Why nothing would be published from it as it is named. */
  readonly fault: Finding | undefined
}

/** The folders of content/ that contentlayer.config.ts reads, in order. */
const folders = new Map(
  documentTypes
    .map((type) => type.def())
    .flatMap(({ name, filePathPattern = '' }) => {
      const [, folder, extension = ''] = /^(\w+)\/\*\.(\w+)$/.exec(filePathPattern) ?? []
      return folder ? [[folder, { type: name as DocumentTypeName, extension }] as const] : []
    })
    .toSorted(([a], [b]) => (a < b ? -1 : 1)),
)

/** What people write for an extension elsewhere. */
const otherExtensions: Readonly<Record<string, readonly string[]>> = { md: ['markdown', 'mdx'], yaml: ['yml'] }

/**
 * What a file is. One whose name is wrong is checked as what it was meant to be, so that all that is wrong with it is
 * said at once and nothing that refers to it is called broken. A finding alone, where that cannot be told.
 */
export function placeOf(path: string): Place | Finding {
  const single = singles.find((one) => one.path === path || one.isMeant.test(path))
  if (single?.path === path) return { type: single.type, name: single.name, fault: undefined }
  if (single) return { rule: 'file-name', message: 'the file is not read under this name', ...renaming(single.path) }

  const [, folderName = '', rest = ''] = /^content\/([^/]+)\/(.+)$/s.exec(path) ?? []
  const folder = folders.get(folderName)
  if (!folder) return misplaced(folderName, rest)

  const { type, extension } = folder
  const file = rest.replace(/^.*\//s, '')
  const [, stem = '', found = ''] = /^(.*?)\.([^.]*)$/s.exec(file) ?? [file, file]
  const name = toSlug(stem) ?? 'name'
  const wanted = `content/${folderName}/${name}.${extension}`
  if (path === wanted && isSlug(stem)) return { type, name, fault: undefined }

  const wrongEnding = found
    ? `files in content/${folderName} end in .${extension}, not .${found}`
    : `the name does not end in .${extension}`
  const fault: Finding = {
    rule: 'file-name',
    message: rest.includes('/')
      ? `nothing is published from folders below content/${folderName}`
      : isSlug(stem)
        ? wrongEnding
        : 'the name of this file cannot be an address',
    allowed: `content/${folderName}/ and a name of lowercase letters a-z, digits and single hyphens, ending in .${extension}`,
    ...renaming(wanted),
  }
  const isReadable = [extension, ...(otherExtensions[extension] ?? [])].includes(found.toLowerCase())
  return isReadable ? { type, name, fault } : fault
}

/** Where the facts about the publication stand. */
export const sitePath = 'content/site.yaml'

/** The files there is one of, by what those look like that were named or saved a little wrong. */
const singles = [
  { type: 'Site', name: 'site', path: sitePath, isMeant: /^content\/site\.(?:ya?ml|json|md)$/i },
  { type: 'Front', name: 'front', path: 'content/front.yaml', isMeant: /^content\/front\.(?:ya?ml|json|md)$/i },
] as const

/** Whether a file looks like a `site.yaml` that was named or saved a little wrong. */
export function isMeantAsSite(path: string): boolean {
  return path !== sitePath && singles[0].isMeant.test(path)
}

function misplaced(folder: string, rest: string): Finding {
  const places = [...folders].map(([name, { extension }]) => `${name}/*.${extension}`)
  const meant = nearest(folder, [...folders.keys(), 'media'])
  return {
    rule: 'file-misplaced',
    message: 'nothing is published from a file in this place',
    allowed: ['site.yaml', 'front.yaml', ...places, 'media/*'].map((place) => `content/${place}`).join(', '),
    ...(meant && moving(meant, rest)),
  }
}

/** Into the folder that was meant, under a name that can be published there. */
function moving(folder: string, rest: string): Offer {
  const path = `content/${folder}/${rest}`
  const place = folders.has(folder) ? placeOf(path) : undefined
  const fault = place && ('rule' in place ? place : place.fault)
  const wanted = fault?.mend && typeof fault.mend !== 'string' ? (fault.mend.rename ?? path) : path
  return { help: asQuestion(wanted), mend: { rename: wanted } }
}
