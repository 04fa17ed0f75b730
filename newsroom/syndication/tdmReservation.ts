import { tdmReservationPath } from '../paths.ts'
import type { Site } from '../site.ts'
import type { PublishedFile } from './publishedFile.ts'

/**
 * Whether the right to mine the pages for text and data is reserved, by the TDM Reservation Protocol. It is, unless both
 * uses by AI are allowed: the protocol knows all or nothing, and the policy says which. That must be a web page.
 * https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/
 */
export function tdmReservationFile({ usage }: Site): PublishedFile | undefined {
  if (!usage) return undefined
  const { aiInput, aiTraining, licence, contact } = usage
  const isReserved = aiInput === 'refused' || aiTraining === 'refused'
  const policy = licence ?? (contact?.startsWith('https:') ? contact : undefined)
  const rule = {
    location: '/*',
    'tdm-reservation': isReserved ? 1 : 0,
    ...(isReserved && policy !== undefined && { 'tdm-policy': policy }),
  }
  return { path: tdmReservationPath, text: `${JSON.stringify([rule], undefined, 2)}\n` }
}
