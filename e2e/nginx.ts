import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { PublicationError } from '../system/faults.ts'

/** No nginx was found and none could be installed. */
class NginxError extends PublicationError {
  override name = 'NginxError'
}

/** Debian keeps it where only root looks for programs. */
const places = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx', '/usr/local/bin/nginx']

/** As nginx-light is all we need; the module sends what is packed with Brotli. */
const packages = ['nginx-light', 'libnginx-mod-http-brotli-static']

/**
 * The nginx on the system, else one that can be installed: what we tell hosts is tested on a real one.
 * @param say is told what is being done while it takes long
 * @returns the path of the program
 * @throws {NginxError}
 */
export function findNginx(say: (what: string) => void): string {
  const found = installed()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('installing nginx with apt-get')
    spawnSync('apt-get', ['update'], { stdio: 'inherit' })
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { stdio: 'inherit' })
  }
  const last = installed()
  if (last) return last
  throw new NginxError(`The tests need nginx: \`apt install ${packages.join(' ')}\` or \`brew install nginx\`.`)
}

function installed(): string | undefined {
  return [onPath(), ...places].find((path) => path !== undefined && existsSync(path))
}

function onPath(): string | undefined {
  try {
    return execFileSync('which', ['nginx'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return undefined // it may be somewhere else
  }
}
