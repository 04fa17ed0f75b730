import { performance } from 'node:perf_hooks'
import pc from 'picocolors'

/** Says what is being done while it is done, and how long it took. */
export async function step<Result>(
  title: string,
  work: (say: (detail: string) => void) => Promise<Result>,
): Promise<Result> {
  const start = performance.now()
  const isTerminal = process.stdout.isTTY
  process.stdout.write(isTerminal ? `${pc.dim('…')} ${title}` : `${title} …\n`)
  const say = (detail: string) => {
    if (isTerminal) process.stdout.write(`\r\u001B[K${pc.dim('…')} ${title}: ${detail}`)
  }
  try {
    const result = await work(say)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    if (isTerminal) process.stdout.write(`\r\u001B[K${pc.green('✓')} ${title} ${pc.dim(`${seconds} s`)}\n`)
    else console.log(`  done in ${seconds} s`)
    return result
  } catch (error) {
    process.stdout.write(isTerminal ? `\r\u001B[K${pc.red('✗')} ${title}\n` : '  failed\n')
    throw error
  }
}
