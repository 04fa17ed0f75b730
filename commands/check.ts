import pc from 'picocolors'
import { checkContentFolder } from '../gate/gate.ts'
import { checkHouseStyle } from '../gate/houseStyle.ts'
import { toAnnotations, toJson, toText } from '../gate/report.ts'
import { now } from '../system/clock.ts'
import { fail, readInvocation } from './invocation.ts'

/** `npm run check`: the gate alone, and what it has to say of style. `--json` prints the report for programs. */
async function check(): Promise<void> {
  const { json } = readInvocation({ json: { type: 'boolean', default: false } })
  const report = await checkContentFolder({ now: now(), checkStyle: checkHouseStyle })
  if (json) console.log(toJson(report))
  else {
    console.log(toText(report, pc))
    if (process.env['GITHUB_ACTIONS'] === 'true') console.log(toAnnotations(report))
  }
  process.exitCode = report.isPassed ? 0 : 1
}

await check().catch(fail)
