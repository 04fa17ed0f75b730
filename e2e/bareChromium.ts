import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { chromium } from 'playwright'

type Values = Readonly<Record<string, unknown>>

interface Message {
  readonly id?: number
  readonly result?: Values
  readonly method?: string
  readonly params?: Values
  readonly error?: { readonly message: string }
}

type Send = (method: string, params: Values, session?: string) => Promise<Values>

/**
 * A Chromium without Playwright, which keeps pages from being made ready before they are asked for: it is spoken to in
 * the browser's own protocol, https://chromedevtools.github.io/devtools-protocol/.
 */
export class BareChromium {
  /** What has become of pages that were made ready, as it became known. */
  readonly prerendering: string[] = []
  readonly #send: Send
  readonly #end: () => Promise<void>
  #session = ''

  private constructor(send: Send, end: () => Promise<void>) {
    this.#send = send
    this.#end = end
  }

  static async open(url: string): Promise<BareChromium> {
    const profile = await mkdtemp(join(tmpdir(), 'chromium-'))
    const program = process.env['CHROMIUM'] || chromium.executablePath()
    const args = [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1200,900',
    ]
    const child = spawn(program, [...args, '--remote-debugging-pipe', `--user-data-dir=${profile}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    })
    const [, , , input, output] = child.stdio as unknown as [null, null, null, Writable, Readable]
    const waiting = new Map<number, (message: Message) => void>()
    let rest = ''
    let attached: (session: string) => void = () => {}
    output.on('data', (chunk: Buffer) => {
      const parts = (rest + chunk.toString()).split('\0')
      rest = parts.pop() ?? ''
      for (const message of parts.map((part) => JSON.parse(part) as Message)) {
        waiting.get(message.id ?? 0)?.(message)
        if (message.method === 'Preload.prerenderStatusUpdated') bare.prerendering.push(JSON.stringify(message.params))
        if (message.method === 'Target.attachedToTarget') attached(String(message.params?.['sessionId']))
      }
    })
    let last = 0
    const bare = new BareChromium(
      (method, params, session) => {
        const id = ++last
        input.write(`${JSON.stringify({ id, method, params, ...(session && { sessionId: session }) })}\0`)
        return new Promise((resolve, reject) => {
          waiting.set(id, ({ result, error }) => (result ? resolve(result) : reject(new Error(error?.message))))
        })
      },
      async () => {
        const exit = once(child, 'exit')
        child.kill()
        await exit
        await rm(profile, { recursive: true, force: true, maxRetries: 5 })
      },
    )
    // By its tab: a page that is attached to by itself makes no other one ready.
    const { targetId } = await bare.#send('Target.createTarget', { url, forTab: true })
    const { sessionId } = await bare.#send('Target.attachToTarget', { targetId, flatten: true })
    const page = new Promise<string>((resolve) => {
      attached = resolve
    })
    const autoAttach = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }
    await bare.#send('Target.setAutoAttach', autoAttach, String(sessionId))
    bare.#session = await page
    await bare.#send('Preload.enable', {}, bare.#session)
    return bare
  }

  /** What an expression has for its value in the page at hand. */
  async evaluate(expression: string): Promise<unknown> {
    const params = { expression, returnByValue: true, awaitPromise: true }
    const { result } = await this.#send('Runtime.evaluate', params, this.#session)
    return (result as Values)['value']
  }

  /** Moves the mouse onto the first element a selector finds, and presses there if told to. */
  async mouse(selector: string, ...types: readonly 'mousePressed'[]): Promise<void> {
    const place = (await this.evaluate(
      `(() => { const e = document.querySelector(${JSON.stringify(selector)}); e.scrollIntoView({ block: 'center', behavior: 'instant' })
        const { left, top } = e.getClientRects()[0]; return { x: left + 4, y: top + 4 } })()`,
    )) as Values
    for (const type of ['mouseMoved', ...types]) {
      const button = type === 'mouseMoved' ? 'none' : 'left'
      await this.#send('Input.dispatchMouseEvent', { type, ...place, button, clickCount: 1 }, this.#session)
    }
  }

  close(): Promise<void> {
    return this.#end()
  }
}
