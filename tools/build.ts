import { BusyError } from './buildLock.ts'
import { fail } from './fail.ts'
import { publishIfChanged } from './publishIfChanged.ts'

/** `npm run build`: makes `dist/`. */
await publishIfChanged().catch((error: unknown) => {
  fail(error)
  if (!(error instanceof BusyError)) console.error('Nothing was published; dist/ is as it was before.')
})
