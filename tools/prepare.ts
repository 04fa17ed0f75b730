import pc from 'picocolors'
import { cardCoverage } from './cards/cardCoverage.ts'
import { now } from './clock.ts'
import { checkContentFolder } from './content/contentCheck.ts'
import { readContentFolder } from './content/contentFolder.ts'
import type { GateReport } from './content/gate.ts'
import { toAnnotations, toText } from './content/report.ts'
import { makeFonts } from './fonts/fonts.ts'
import { makePictures } from './media/pictures.ts'
import { makeScripts } from './scripts.ts'
import { step } from './step.ts'
import { PublicationError } from './publicationError.ts'
import { writeGenerated } from './typing/generated.ts'
import { typeContent } from './typing/typeContent.ts'
import { documentsOf, type TypedContent } from './typing/typedContent.ts'

/** The content did not pass the gate; the report has been printed. */
class ContentError extends PublicationError {
  override name = 'ContentError'
}

/** Content that has passed the gate. */
export interface Prepared {
  readonly report: GateReport
  readonly typed: TypedContent
}

/**
 * Makes everything pages are rendered from: checked content as typed data, pictures, fonts and scripts.
 * @throws {ContentError}
 */
export async function prepare(): Promise<Prepared> {
  const [folder, report] = await step('Checking content', async () => {
    const read = await readContentFolder()
    return [read, await checkContentFolder(read, { now: now(), coverage: await cardCoverage() })] as const
  })
  if (report.problems.length > 0) console.log(`\n${toText(report, pc)}\n`)
  if (process.env['GITHUB_ACTIONS'] === 'true' && report.problems.length > 0) console.log(toAnnotations(report))
  if (!report.isPassed) throw new ContentError('The content has errors.')
  await step('Making fonts and scripts', async () => {
    await Promise.all([makeFonts(), makeScripts()])
  })
  await step('Making pictures', (say) => makePictures((done, all) => say(`${done} of ${all}`)))
  const typed = await step('Typing content', (say) =>
    typeContent(folder.texts, report.bodies, (done, all) => say(`${done} of ${all}`)),
  )
  await writeGenerated(documentsOf(typed), typed.skeleton)
  return { report, typed }
}
