import pc from 'picocolors'
import { previewReason, previewWords } from '../newsroom/site.ts'
import { allowedOrigins, siteOrigin } from '../newsroom/siteOrigin.ts'
import { PublicationError } from '../system/faults.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** A variable of the environment does not say what it may say. */
class EnvironmentError extends PublicationError {
  override name = 'EnvironmentError'
}

/** @throws {EnvironmentError} unless SITE_URL is absent or the address of a site, and SITE_PREVIEW absent, yes or no */
export function checkEnvironment({ SITE_URL: url, SITE_PREVIEW: word }: Environment): void {
  const address = url === undefined ? undefined : siteOrigin(url)
  if (address && 'fault' in address) {
    throw new EnvironmentError(`SITE_URL is ${JSON.stringify(url)}: ${address.fault}; allowed: ${allowedOrigins}`)
  }
  if (word && !(previewWords as readonly string[]).includes(word)) {
    throw new EnvironmentError(`SITE_PREVIEW is ${JSON.stringify(word)}; allowed: ${previewWords.join(' or ')}`)
  }
}

/** Says so if the build is a preview: nobody should wonder later why search engines stay away. */
export function sayIfPreview(environment: Environment): void {
  const reason = previewReason(environment)
  if (!reason) return
  const way = environment['SITE_PREVIEW'] ? '' : ' SITE_PREVIEW=no builds the publication itself.'
  console.log(pc.yellow(`This is a preview, as ${reason}: its pages ask search engines to stay away.${way}`))
}
