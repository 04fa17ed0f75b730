// What there is to say when memory runs out, in plain JavaScript: it may run out before anything else could be loaded.
import process from 'node:process'
import { isMainThread } from 'node:worker_threads'

/** What is said then. */
export const outOfMemory =
  'There is too little memory. What limits it is the machine, its container, ulimit -v or --max-old-space-size in NODE_OPTIONS.'

/** How V8, Node, WebAssembly, Go, the system and its loader of libraries say that there is no more. */
const words =
  /heap out of memory|process out of memory|process OOM|WebAssembly\.\w+\(\): Out of memory|ERR_WORKER_OUT_OF_MEMORY|reaching memory limit|Array buffer allocation failed|ERR_MEMORY_ALLOCATION_FAILED|ENOMEM|std::bad_alloc|cannot allocate memory|failed to map segment|(?:runtime|fatal error): out of memory/i

/** @param {string} text of an error, or what a program has printed */
export function tellsOutOfMemory(text) {
  return words.test(text)
}

// As a module that is imported before all others, it says so too where nothing else of ours has been loaded yet.
if (isMainThread && process.env['STANDFIRST_PARENT']?.startsWith(`${process.ppid} `)) {
  process.on('uncaughtException', (error) => {
    console.error(tellsOutOfMemory(String(error)) ? outOfMemory : error)
    process.exit(1)
  })
}
