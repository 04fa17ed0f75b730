import type { Page } from 'playwright/test'

/**
 * Writes down by how much what is shown moves, on every page that is opened from now on.
 * @returns what tells the moves of the page that is open, each as a share of the screen: https://web.dev/articles/cls
 */
export async function recordShifts(page: Page): Promise<() => Promise<number[]>> {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { readonly value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
}

/** Keeps every font from coming. @returns what lets them come */
export async function holdFonts(page: Page): Promise<() => void> {
  let arrive = () => {}
  const late = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/*.woff2', async (route) => {
    await late
    await route.continue()
  })
  return () => arrive()
}
