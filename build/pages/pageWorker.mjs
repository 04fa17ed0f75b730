// A thread that makes pages. Plain Node knows no TypeScript.
import { register } from 'tsx/esm/api'

register()
export const { makeUnit, stylePages, leaksIn } = await import('./pageWorker.ts')
