/** What comes as fast as this is one signal: a terminal sends it to every process, and npm passes it on. In milliseconds. */
const oneSignal = 500

/** Stops at the first signal in good order, at the second at once. */
export function onStop(stop: () => Promise<void>): void {
  let first: number | undefined
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      const now = performance.now()
      if (first !== undefined && now - first > oneSignal) process.exit(1)
      if (first !== undefined) return
      first = now
      void stop()
    })
  }
}
