import { fail } from './fail.ts'
import { publish } from './publish.ts'

/** `npm run build`: makes `dist/`. */
await publish().catch(fail)
