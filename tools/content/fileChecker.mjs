// A thread that checks files. Node 20 knows no TypeScript yet, and a thread does not inherit what knows it.
import { parentPort } from 'node:worker_threads'
// Before tsx is there, which would look into each of its many files: that takes longer than to load them.
import 'contentlayer2/source-files'
import { register } from 'tsx/esm/api'

register()
const { checkFile } = await import('./checkedFile.ts')

parentPort?.on('message', (/** @type {readonly import('./fileCheckers.ts').UncheckedFile[]} */ files) => {
  parentPort?.postMessage(new Map(files.map(({ path, bytes }) => [path, checkFile(path, bytes)])), [])
})
