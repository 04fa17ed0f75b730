import { cp, mkdir, readFile } from 'node:fs/promises'
import { expect, type Page } from 'playwright/test'
import { freePort } from './freePort.ts'
import { Trial } from './trial.ts'

/** The desk of a copy of the publication, as an editor opens it. */
export class RunningDesk {
  readonly trial: Trial
  readonly #port: number
  #process: ReturnType<Trial['spawn']> | undefined

  private constructor(trial: Trial, port: number) {
    this.trial = trial
    this.#port = port
  }

  /** @param prepareContent adds to the content of the publication, in the folder it is given */
  static async open(name: string, prepareContent?: (folder: string) => Promise<void>): Promise<RunningDesk> {
    const trial = await Trial.make(name, async (folder) => {
      await cp('content', `${folder}/content`, { recursive: true })
      await mkdir(`${folder}/content/media`, { recursive: true })
      await prepareContent?.(folder)
    })
    const desk = new RunningDesk(trial, await freePort())
    await desk.start()
    return desk
  }

  async start(): Promise<void> {
    const child = this.trial.spawn('desk', [], { PORT: String(this.#port) })
    this.#process = child
    let printed = ''
    child.stderr.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
    })
    const isOpen = () =>
      fetch(this.url('/desk/')).then(
        ({ ok }) => ok,
        () => child.exitCode !== null,
      )
    await expect.poll(isOpen, { timeout: 120_000 }).toBe(true)
    if (child.exitCode !== null) throw new Error(`the desk did not open:\n${printed}`)
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const ended = new Promise((resolve) => this.#process?.on('exit', resolve))
    process.kill(-(this.#process?.pid ?? 0), signal)
    await ended
  }

  url(path: string): string {
    return `http://localhost:${this.#port}${path}`
  }

  /** What a file of `content/` says. */
  file(path: string): Promise<string> {
    return readFile(this.trial.path('content', path), 'utf8')
  }
}

export async function save(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
}

/** Waits until the gate has looked at the file that is open, and found nothing. */
export function inOrder(page: Page): Promise<void> {
  return expect(page.getByRole('heading', { name: 'In order' })).toBeVisible()
}
