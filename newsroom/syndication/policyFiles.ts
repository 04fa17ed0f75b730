import { indexNowKeyPath } from '../paths.ts'
import type { Site } from '../site.ts'
import { licenceFile } from './licence.ts'
import type { PublishedFile } from './publishedFile.ts'
import { robotsFile } from './robots.ts'
import { securityFile } from './security.ts'
import { tdmReservationFile } from './tdmReservation.ts'
import { trustFiles } from './trust.ts'

/** What machines may do here, who answers for it, and what proves that we are who we say. */
export function policyFiles(site: Site, now: Date): PublishedFile[] {
  const files = [
    robotsFile(site),
    licenceFile(site),
    tdmReservationFile(site),
    ...trustFiles(site),
    securityFile(site, now),
    indexNowKeyFile(site),
  ]
  return files.filter((file) => file !== undefined)
}

/** https://www.indexnow.org/documentation: the file holds its own name. */
function indexNowKeyFile({ indexNowKey }: Site): PublishedFile | undefined {
  return indexNowKey === undefined ? undefined : { path: indexNowKeyPath(indexNowKey), text: indexNowKey }
}
