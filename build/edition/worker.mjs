// Where pages are made: beside the build, as many times as there are cores. Plain Node knows neither TypeScript nor CSS.
import { register as registerHooks } from 'node:module'
import { register } from 'tsx/esm/api'

register()
registerHooks('../render/cssLoader.mjs', import.meta.url)
await import('./makerWorker.ts')
