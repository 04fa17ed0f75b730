// Next loads its adapter in plain Node, which on version 20 knows no TypeScript yet.
import { bundled } from '../../system/bundled.mjs'

const { default: adapter } = await import(bundled('build/compile/adapter.ts'))

export default adapter
