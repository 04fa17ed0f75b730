import { inflateSync } from 'node:zlib'
import type { Page } from 'playwright/test'

/** How many runs of letters stand on each sheet of paper (A4) that Chromium prints a page on. */
export async function printedSheets(page: Page): Promise<number[]> {
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
  const sheets = [...pdf.matchAll(/\/Type \/Page\b[^]*?\/Contents (\d+) 0 R/g)]
  return sheets.map(([, number]) => {
    const stream = new RegExp(`\\n${number} 0 obj\\n[^]*?\\/Length (\\d+)>> stream\\n`).exec(pdf)
    if (!stream) throw new Error(`the PDF has no object ${number}`)
    const start = stream.index + stream[0].length
    const bytes = Buffer.from(pdf.slice(start, start + Number(stream[1])), 'latin1')
    return (
      inflateSync(bytes)
        .toString('latin1')
        .match(/T[jJ]\b/g)?.length ?? 0
    )
  })
}
