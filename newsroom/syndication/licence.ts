import { licencePath } from '../paths.ts'
import type { Site } from '../site.ts'
import type { Permission, Usage } from '../usage.ts'
import type { PublishedFile } from './publishedFile.ts'
import { element, toDocument, type Xml } from './xml.ts'

/** RSL's words for each use. It has none for quoting, which belongs to search there; pages say it themselves. */
const words = { search: 'search', aiInput: 'ai-input ai-index', aiTraining: 'ai-train' } as const

/**
 * What may be done with the pages, as Really Simple Licensing 1.0. There is one wherever there is a `site.usage`.
 * https://rslstandard.org/rsl
 */
export function licenceFile({ usage }: Site): PublishedFile | undefined {
  if (!usage) return undefined
  const content = element(
    'content',
    { url: '/' },
    element('license', {}, uses('permits', usage, 'allowed'), uses('prohibits', usage, 'refused')),
    copyright(usage),
    usage.licence === undefined ? undefined : element('terms', {}, usage.licence),
  )
  return { path: licencePath, text: toDocument(element('rsl', { xmlns: 'https://rslstandard.org/rsl' }, content)) }
}

/** At most one element of each name, with its words separated by spaces. */
function uses(name: string, usage: Usage, permission: Permission): Xml | undefined {
  const named = (['search', 'aiInput', 'aiTraining'] as const).filter((use) => usage[use] === permission)
  return named.length > 0 ? element(name, { type: 'usage' }, named.map((use) => words[use]).join(' ')) : undefined
}

function copyright({ contact }: Usage): Xml | undefined {
  if (contact === undefined) return undefined
  const [, email] = /^mailto:(.*)/.exec(contact) ?? []
  return element('copyright', { type: 'organization', ...(email ? { contactEmail: email } : { contactUrl: contact }) })
}
