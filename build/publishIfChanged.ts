import { now } from '../system/clock.ts'
import { codePaths } from './codePaths.ts'
import { hashOfFiles } from '../system/hashOfFiles.ts'
import { oncePublished } from './oncePublished.ts'
import { forgetPublished, hashOfInputs, keepPublished, warningsOfUnchanged } from './publishedState.ts'
import { checkSitePreview } from './sitePreview.ts'
import { checkSiteUrl } from './siteUrl.ts'
import { underLock } from './underLock.ts'

/**
 * Publishes, unless a build would make the very same: to tell takes less than to load what builds.
 * @throws {BusyError} while another build is at work
 */
export async function publishIfChanged(): Promise<void> {
  checkSiteUrl(process.env['SITE_URL'])
  checkSitePreview(process.env)
  const moment = now()
  const recipe = await recipeOfCode()
  const inputs = hashOfInputs(recipe, process.env)
  const warnings = await warningsOfUnchanged(inputs, { recipe, now: moment })
  if (warnings !== undefined) {
    if (warnings) console.log(`\n${warnings}\n`)
    console.log('Nothing has changed: dist/ is as a build would make it.')
    return
  }
  await underLock(async () => {
    await forgetPublished()
    const { publish } = await import('./publish.ts')
    const outcome = await publish(recipe)
    await oncePublished(() => keepPublished(inputs, { now: moment, ...outcome }))
  })
}

/** One hash of everything but content that a build depends on. */
export async function recipeOfCode(): Promise<string> {
  return `${process.version} ${await hashOfFiles(codePaths)}`
}
