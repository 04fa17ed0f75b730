// A thread that checks files. Node 20 knows no TypeScript yet, and a thread does not inherit what knows it.
import { register } from 'tsx/esm/api'

register()
const { answerJobs } = await import('../system/threads.ts')
const { checkFile } = await import('./checkedFile.ts')
answerJobs(
  (/** @type {readonly import('./fileCheckers.ts').UncheckedFile[]} */ files) =>
    new Map(files.map(({ path, bytes }) => [path, checkFile(path, bytes)])),
)
