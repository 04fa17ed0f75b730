// The door to every command: plain JavaScript, because on a fresh clone there is nothing else yet.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const project = dirname(dirname(fileURLToPath(import.meta.url)))
const oldestNode = [20, 19]
const endWithParent = new URL('endWithParent.mjs', import.meta.url).href
/** How often it is asked whether npm is still there, in milliseconds. */
const lookAfterParent = 250
/**
 * An end with this process, however that comes; TypeScript; the door to all documents rather than to those Next is shown
 * (package.json, imports); and a way to give back memory between two works that need much of it.
 */
const nodeOptions = ['--import', endWithParent, '--import', 'tsx', '--conditions', 'standfirst-build', '--expose-gc']

/** @param {readonly string[]} command @param {NodeJS.ProcessEnv} [env] @returns {Promise<number>} the exit code */
function run(command, env = process.env) {
  const [program = '', ...args] = command
  const child = spawn(program, args, {
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: { ...env, STANDFIRST_PARENT: `${process.pid} SIGTERM` },
    shell: process.platform === 'win32',
  })
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  whenNpmEnds(() => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
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
  (await run([process.execPath, ...nodeOptions, join('tools', `${name}.ts`), ...args], {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    // glibc otherwise keeps memory apart for each of many threads, and gives little of it back: docs/decisions/0017
    MALLOC_ARENA_MAX: process.env['MALLOC_ARENA_MAX'] ?? '2',
    // Contentlayer goes by this, not by the folder it runs in.
    PWD: project,
  }))
