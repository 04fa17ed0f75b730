import pc from 'picocolors'
import { previewReason, previewWords } from '../newsroom/preview.ts'
import { PublicationError } from '../system/publicationError.ts'

/** SITE_PREVIEW is neither yes nor no. */
class SitePreviewError extends PublicationError {
  override name = 'SitePreviewError'
}

/** @throws {SitePreviewError} */
export function checkPreviewWord(environment: Readonly<Record<string, string | undefined>>): void {
  const word = environment['SITE_PREVIEW']
  if (word && !(previewWords as readonly string[]).includes(word)) {
    throw new SitePreviewError(`SITE_PREVIEW is ${JSON.stringify(word)}; allowed: ${previewWords.join(' or ')}`)
  }
}

/**
 * Says so if the build is a preview: nobody should wonder later why search engines stay away.
 * @throws {SitePreviewError}
 */
export function checkSitePreview(environment: Readonly<Record<string, string | undefined>>): void {
  checkPreviewWord(environment)
  const reason = previewReason(environment)
  if (!reason) return
  const way = environment['SITE_PREVIEW'] ? '' : ' SITE_PREVIEW=no builds the publication itself.'
  console.log(pc.yellow(`This is a preview, as ${reason}: its pages ask search engines to stay away.${way}`))
}
