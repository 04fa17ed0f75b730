// Plain Node knows neither TypeScript nor CSS.
import { register as registerHooks } from 'node:module'
import { register } from 'tsx/esm/api'

register()
registerHooks('./cssLoader.mjs', import.meta.url)
await import('./comparePages.ts')
