import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** A real nginx, run as this account with the configuration of `deploy/`. */
export interface Nginx {
  readonly url: string
  /** Whether it can send Brotli. */
  readonly knowsBrotli: boolean
  close(): Promise<void>
}

interface NginxOptions {
  readonly program: string
  /** What is served. */
  readonly dist: string
  /** Where the build of it has laid down what nginx includes. */
  readonly rules: string
  /** A free one. */
  readonly port: number
}

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

/** @throws with what nginx says if it will not start */
export async function startNginx({ program, dist, rules, port }: NginxOptions): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'))
  const knowsBrotli = existsSync(brotliModule)
  const isPart = (path: string) => knowsBrotli || !path.endsWith('brotli')
  await cp('deploy', folder, { recursive: true, filter: isPart })
  await cp(rules, folder, { recursive: true })
  for (const name of ['tmp', 'run']) await mkdir(join(folder, name))
  await symlink(resolve(dist), join(folder, 'dist'))
  const written = await readFile('deploy/nginx.conf', 'utf8')
  await writeFile(join(folder, 'nginx.conf'), written.replace('listen 8080', `listen 127.0.0.1:${port}`))
  // As root it would serve as nobody, who may not look into everybody's folders.
  const asRoot = process.getuid?.() === 0 ? ['-g', 'user root;'] : []
  const child = spawn(program, ['-p', folder, '-c', 'nginx.conf', ...asRoot], { stdio: ['ignore', 'ignore', 'pipe'] })
  try {
    await answering(child, port)
  } catch (error) {
    child.kill()
    await rm(folder, { recursive: true })
    throw error
  }
  return {
    url: `http://127.0.0.1:${port}`,
    knowsBrotli,
    async close() {
      const exit = once(child, 'exit')
      child.kill('SIGTERM')
      await exit
      await rm(folder, { recursive: true })
    },
  }
}

async function answering(child: ChildProcess, port: number): Promise<void> {
  let said = ''
  let ended: Error | undefined
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  child.on('error', (error) => {
    ended = error
  })
  child.on('exit', (code) => {
    ended = new Error(`nginx ended with exit code ${code}: ${said}`)
  })
  while (!(await isListening(port))) {
    if (ended) throw ended
    await new Promise((later) => {
      setTimeout(later, 50)
    })
  }
}

function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  return new Promise((answer) => {
    socket.on('connect', () => answer(true)).on('error', () => answer(false))
  }).finally(() => socket.destroy()) as Promise<boolean>
}
