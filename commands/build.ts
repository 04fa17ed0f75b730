import { BusyError } from '../build/buildLock.ts'
import { fail } from './fail.ts'
import { readInvocation } from './invocation.ts'
import { publishIfChanged } from '../build/publishIfChanged.ts'

/** `npm run build`: makes `dist/`. */
async function build(): Promise<void> {
  readInvocation({})
  await publishIfChanged()
}

await build().catch((error: unknown) => {
  fail(error)
  if (!(error instanceof BusyError)) console.error('Nothing was published; dist/ is as it was before.')
})
