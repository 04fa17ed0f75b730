// The door to every command: plain JavaScript, because on a fresh clone there is nothing else yet.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { outOfMemory, tellsOutOfMemory } from '../system/outOfMemory.mjs'

const project = dirname(dirname(fileURLToPath(import.meta.url)))
const oldestNode = [20, 19]
const [endWithParent, memory] = ['endWithParent.mjs', 'outOfMemory.mjs'].map(
  (name) => new URL(`../system/${name}`, import.meta.url).href,
)
/** How often it is asked whether npm is still there, in milliseconds. */
const lookAfterParent = 250
/** An end with this process, however that comes; a sentence where memory runs out. */
const nodeOptions = [endWithParent, memory].flatMap((module = '') => ['--import', module])

/** @param {readonly string[]} command @param {NodeJS.ProcessEnv} [env] @returns {Promise<number>} the exit code */
function run(command, env = process.env) {
  const [program = '', ...args] = command
  const child = spawn(program, args, {
    stdio: ['inherit', 'inherit', 'pipe', 'pipe'],
    env: { ...env, STANDFIRST_PARENT: `${process.pid} SIGTERM` },
    shell: process.platform === 'win32',
  })
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  whenNpmEnds(() => child.kill('SIGTERM'))
  const lastWords = passOn(child)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      const reason = code === 0 ? undefined : reasonOf(signal ?? signalOf(code), lastWords())
      process.stderr.write(reason === undefined ? lastWords() : `\n${reason}\n`)
      resolve(reason === undefined ? (code ?? 1) : 1)
    })
  })
}

/** Where V8, C++, Go and WebAssembly begin to say, in many lines, that they cannot go on. */
const fatal =
  /^(?:<--- Last few GCs --->|failed to asynchronously prepare wasm|#\r?\n# Fatal |FATAL ERROR: |terminate called after throwing|runtime: out of memory|fatal error: out of memory)/m

/**
 * Shows what a command has to say, but for V8's account of an end without memory: nobody who writes news can read that.
 * @param {import('node:child_process').ChildProcess} child @returns {() => string} what was not shown
 */
function passOn(child) {
  let held = ''
  child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    const start = held === '' ? text.search(fatal) : 0
    if (start >= 0) held += text.slice(start)
    process.stderr.write(start < 0 ? text : text.slice(0, start))
  })
  return () => held
}

/** @param {number | null} code 134 for SIGABRT, where a shell or npm stands between */
function signalOf(code) {
  const abrupt = Object.entries(constants.signals).find(([, number]) => code === 128 + number)
  return abrupt?.[0] ?? null
}

/** @param {string | null} signal @param {string} words */
function reasonOf(signal, words) {
  if (tellsOutOfMemory(words)) return outOfMemory
  if (signal === null || ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGPIPE'].includes(signal)) return undefined
  if (signal === 'SIGKILL')
    return 'The command was killed (SIGKILL), as the system does where there is too little memory.'
  return `The command was ended by ${signal}, as happens where there is too little memory.\n${words}`.trimEnd()
}

/**
 * npm passes on SIGINT and SIGTERM; SIGHUP and `kill -9` end it alone, and the system then gives us another parent. Who
 * starts this file without npm may well end before it, as a shell does with what it leaves running in the background.
 * @param {() => void} end
 */
function whenNpmEnds(end) {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const npm = process.ppid
  const look = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(look)
    end()
  }, lookAfterParent)
  look.unref()
}

function isNodeTooOld() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor)
}

/** Installs what package-lock.json names, unless exactly that is installed already. */
async function install() {
  // A copy of the project inside another one, as tests make them, uses that one's packages.
  if (process.env['STANDFIRST_TRIAL']) return 0
  const marker = join(project, 'node_modules', '.installed-lock')
  const lock = createHash('sha256')
    .update(readFileSync(join(project, 'package-lock.json')))
    .digest('hex')
  const platform = `${process.platform}-${process.arch}`
  const wanted = `${lock} ${platform}`
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return 0
  console.log('Installing packages (npm ci); the first time this takes a minute or two …')
  const code = await run(['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error', '--progress'])
  if (code === 0) writeFileSync(marker, wanted)
  else console.error(`npm failed with exit code ${code}; nothing has been built.`)
  return code
}

const [name = '', ...args] = process.argv.slice(2)
process.chdir(project)
if (isNodeTooOld()) {
  console.error(`Standfirst needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`)
  process.exit(1)
}
process.exitCode =
  (await install()) ||
  (await run([process.execPath, ...nodeOptions, 'system/runScript.mjs', join('commands', `${name}.ts`), ...args], {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    // esbuild otherwise leaves a thread and a process that wait for more for as long as a command runs.
    ESBUILD_WORKER_THREADS: '0',
    // glibc otherwise keeps memory apart for each of many threads, and gives little of it back: docs/decisions/0017
    MALLOC_ARENA_MAX: process.env['MALLOC_ARENA_MAX'] ?? '2',
    // Contentlayer goes by this, not by the folder it runs in.
    PWD: project,
  }))
