import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'
import { packageFile } from '../system/childProcess.ts'
import { PublicationError } from '../system/faults.ts'

/** No browser was found and none could be installed. */
class BrowserError extends PublicationError {
  override name = 'BrowserError'
}

const programs = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']

/** Chromium without its windows, as Debian calls it. */
const headless = 'chromium-headless-shell'

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * A Chromium to test with: one Playwright has, else one on the system, else one that can be installed.
 * @param say is told what is being done while it takes long
 * @returns the path of the program
 * @throws {BrowserError}
 */
export function findChromium(say: (what: string) => void): string {
  const found = installed()
  if (found) return found
  say('no browser found; asking Playwright to download one')
  spawnSync(process.execPath, [packageFile('playwright', 'cli.js'), 'install', 'chromium'], { stdio: 'inherit' })
  const downloaded = installed()
  if (downloaded) return downloaded
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('that did not work; installing the system’s own Chromium with apt-get')
    spawnSync('apt-get', ['update'], { stdio: 'inherit' })
    // The second is not in every Debian, and is no need.
    for (const name of ['chromium', headless]) {
      spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], { stdio: 'inherit' })
    }
  }
  const last = installed()
  if (last) return last
  throw new BrowserError(
    'The tests need a browser: install Chromium or Google Chrome, or run `npx playwright install chromium`.',
  )
}

/** A Chromium without windows, which opens a page in a third of the time and keeps none to go back to. */
export function findHeadless(): string | undefined {
  return which(headless)
}

function installed(): string | undefined {
  const candidates = [chromium.executablePath(), ...programs.map(which), ...places]
  return candidates.find((path) => path !== undefined && existsSync(path))
}

function which(program: string): string | undefined {
  try {
    const finder = process.platform === 'win32' ? 'where' : 'which'
    return execFileSync(finder, [program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split(/\r?\n/)[0]
  } catch {
    return undefined // not on the path: the next one may be
  }
}
