import { parseArgs } from 'node:util'
import pc from 'picocolors'
import { cardCoverage } from './cards/cardCoverage.ts'
import { now } from './clock.ts'
import { checkContentFolder } from './content/contentCheck.ts'
import { readContentFolder } from './content/contentFolder.ts'
import { toAnnotations, toJson, toText } from './content/report.ts'

/** `npm run check`: the gate alone. `--json` prints the report for programs. */
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const report = await checkContentFolder(await readContentFolder(), { now: now(), coverage: await cardCoverage() })
if (values.json) console.log(toJson(report))
else {
  console.log(toText(report, pc))
  if (process.env['GITHUB_ACTIONS'] === 'true') console.log(toAnnotations(report))
}
process.exitCode = report.isPassed ? 0 : 1
