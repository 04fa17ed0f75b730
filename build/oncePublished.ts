import pc from 'picocolors'
import { systemFault } from '../system/systemFault.ts'

/**
 * Does what only helps the next build. The edition is in its place by now: if this fails, that has not, and is not to be
 * called so; the next build then makes everything anew.
 */
export async function oncePublished(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const reason = error instanceof Error ? (systemFault(error.message) ?? error.message) : String(error)
    console.error(pc.yellow(`dist/ is published, but what spares the next build work could not be kept. ${reason}`))
  }
}
