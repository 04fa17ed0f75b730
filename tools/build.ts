import { fail } from './fail.ts'
import { publishIfChanged } from './publishIfChanged.ts'

/** `npm run build`: makes `dist/`. */
await publishIfChanged().catch((error: unknown) => {
  fail(error)
  console.error('Nothing was published; dist/ is as it was before.')
})
