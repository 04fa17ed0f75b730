import axe from 'axe-core'
import type * as axeCore from 'axe-core'
import { expect, type Page } from 'playwright/test'

/**
 * Fails, with the elements, where a page as it stands breaks a rule of accessibility. Pages in frames are not looked into.
 * @param only rules, or tags of rules; all but the experimental ones if there is none
 */
export async function expectNoViolations(page: Page, only?: string[]): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  // Of what is in order axe would otherwise tell every element, which takes half of its time.
  const options: axe.RunOptions = { resultTypes: ['violations'], iframes: false, ...(only && { runOnly: only }) }
  const found = await page.evaluate(async (chosen) => (await globalThis.axe.run(document, chosen)).violations, options)
  expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

declare global {
  var axe: typeof axeCore
}
