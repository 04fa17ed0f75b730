import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { fail, readInvocation } from '../commands/invocation.ts'
import { startNginx } from './nginxProcess.ts'
import { findNginx } from './nginx.ts'
import { PublicationError } from '../system/faults.ts'
import { freePort } from './freePort.ts'
import { startSiteWorkers } from '../server/siteWorkers.ts'

/** The program that asks is not there. */
class BenchError extends PublicationError {
  override name = 'BenchError'
}

/** How often each server is asked, in turns, so that what else the machine does falls on both. */
const rounds = 5
const secondsEach = 3

/** `npm run bench:server`: how many requests a second our server and nginx answer, for the same files of `dist/`. */
async function bench(): Promise<void> {
  readInvocation({})
  const nginx = await startNginx({
    program: findNginx(console.log),
    dist: 'dist',
    rules: '.standfirst/deploy',
    port: await freePort(),
  })
  const ours = await startSiteWorkers('dist', await freePort(), false)
  try {
    console.log('path                     npm start      nginx   share of nginx (medians of requests a second)')
    for (const path of ['/', '/feed.json', '/card.png', '/no-such-page/']) {
      const rates: (readonly [number, number])[] = []
      for (let round = 0; round < rounds; round++) {
        rates.push([await rateOf(ours.url + path), await rateOf(nginx.url + path)])
      }
      const [own, theirs] = [median(rates.map(([rate]) => rate)), median(rates.map(([, rate]) => rate))]
      const share = `${Math.round((100 * own) / theirs)} %`
      console.log(`${path.padEnd(22)} ${figure(own)} ${figure(theirs)}   ${share}`)
    }
  } finally {
    await Promise.all([ours.close(), nginx.close()])
  }
}

/** Requests a second over 32 connections. */
async function rateOf(url: string): Promise<number> {
  const args = ['-t1', '-c32', `-d${secondsEach}s`, '-H', 'Accept-Encoding: br, gzip', url]
  try {
    const { stdout } = await promisify(execFile)('wrk', args)
    return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
  } catch (error) {
    throw new BenchError(`wrk is needed to measure, as from \`apt install wrk\`: ${String(error)}`)
  }
}

function median(rates: readonly number[]): number {
  return rates.toSorted((a, b) => a - b)[Math.floor(rates.length / 2)] ?? 0
}

function figure(rate: number): string {
  return Math.round(rate).toLocaleString('en').padStart(10)
}

await bench().catch(fail)
