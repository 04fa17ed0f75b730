import { runPackage } from './childProcess.ts'
import { prepare } from './prepare.ts'
import { step } from './step.ts'
import { checkSiteUrl } from './siteUrl.ts'

/** The whole way from `content/` to `dist/`. On any error `dist/` stays as it was. */
export async function publish(): Promise<void> {
  checkSiteUrl(process.env['SITE_URL'])
  await prepare()
  const output = await step('Rendering pages', () =>
    runPackage('next', 'dist/bin/next', ['build'], { NEXT_TELEMETRY_DISABLED: '1' }),
  )
  console.log(reportOf(output))
}

/** The adapter's table of weights, which it prints among Next's own output. */
function reportOf(output: string): string {
  return output.slice(output.indexOf('Page weights'))
}
