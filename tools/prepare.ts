import pc from 'picocolors'
import { runPackage } from './childProcess.ts'
import { cardCoverage } from './cards/cardCoverage.ts'
import { now } from './clock.ts'
import { checkContentFolder } from './content/contentCheck.ts'
import { readContentFolder } from './content/contentFolder.ts'
import type { GateReport } from './content/gate.ts'
import { toAnnotations, toText } from './content/report.ts'
import { writeSnapshot } from './content/snapshot.ts'
import { makeFonts } from './fonts/fonts.ts'
import { makePictures } from './media/pictures.ts'
import { makeScripts } from './scripts.ts'
import { step } from './step.ts'
import { PublicationError } from './publicationError.ts'

/** The content did not pass the gate; the report has been printed. */
class ContentError extends PublicationError {
  override name = 'ContentError'
}

/**
 * Makes everything Next needs: checked content as typed data, pictures, fonts and scripts.
 * @returns what the gate found
 * @throws {ContentError}
 */
export async function prepare(): Promise<GateReport> {
  const [folder, report] = await step('Checking content', async () => {
    const read = await readContentFolder()
    return [read, await checkContentFolder(read, { now: now(), coverage: await cardCoverage() })] as const
  })
  if (report.problems.length > 0) console.log(`\n${toText(report, pc)}\n`)
  if (process.env['GITHUB_ACTIONS'] === 'true' && report.problems.length > 0) console.log(toAnnotations(report))
  if (!report.isPassed) throw new ContentError('The content has errors.')
  writeSnapshot(folder.texts)
  await step('Making fonts and scripts', async () => {
    await Promise.all([makeFonts(), makeScripts()])
  })
  await step('Making pictures', (say) => makePictures((done, all) => say(`${done} of ${all}`)))
  await step('Typing content', () => runPackage('contentlayer2', 'bin/cli.cjs', ['build', '--clearCache']))
  return report
}
