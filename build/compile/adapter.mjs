// Next loads its adapter in plain Node, which on version 20 knows no TypeScript yet.
import { register } from 'tsx/esm/api'

register()
const { default: adapter } = await import('./adapter.ts')

export default adapter
