import { absoluteUrl, trustPaths } from '../paths.ts'
import type { Site } from '../site.ts'
import { contactUri } from '../usage.ts'
import type { PublishedFile } from './publishedFile.ts'

/**
 * Who is behind the publication and how it works, as trust.txt, at both places it is looked for. None where there is
 * nothing to say: only what exists is declared.
 * https://journallist.net/reference-document-for-trust-txt-specifications
 */
export function trustFiles(site: Site): PublishedFile[] {
  const { contact, usage, sameAs, policies } = site
  const contacts = [contact && contactUri(contact), usage?.contact].filter((uri) => uri !== undefined)
  const lines = [
    ...[...new Set(contacts)].map((uri) => `contact=${uri}`),
    ...Object.values(policies).map((path) => `disclosure=${absoluteUrl(site, path)}`),
    ...sameAs.map((profile) => `social=${profile}`),
    ...(usage ? [`datatrainingallowed=${usage.aiTraining === 'allowed' ? 'yes' : 'no'}`] : []),
  ]
  return lines.length > 0 ? trustPaths.map((path) => ({ path, text: `${lines.join('\n')}\n` })) : []
}
