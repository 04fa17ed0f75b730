import { BusyError } from '../build/buildLock.ts'
import { fail, readInvocation } from './invocation.ts'
import { build } from '../build/build.ts'

/** `npm run build`: makes `dist/`. */
async function run(): Promise<void> {
  readInvocation({})
  await build()
}

await run().catch((error: unknown) => {
  fail(error)
  if (!(error instanceof BusyError)) console.error('Nothing was published; dist/ is as it was before.')
})
