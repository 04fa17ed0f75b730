import { expect, type Locator, type Page } from 'playwright/test'

/** A way to work a page: what a person does with it, who has only this. */
interface Hand {
  readonly name: string
  press(page: Page, control: Locator): Promise<void>
  /** Writes into a field, in the place of all that is in it. */
  fill(page: Page, field: Locator, text: string): Promise<void>
  /** Goes to the end of a text. */
  enterText(page: Page, text: Locator): Promise<void>
  choose(page: Page, select: Locator, option: string): Promise<void>
  chooseFile(page: Page, input: Locator, file: string): Promise<void>
}

/** The mouse; letters come from the keyboard all the same, and a list of the system's is opened by no program. */
const mouse: Hand = {
  name: 'mouse',
  press: (_, control) => control.click(),
  async fill(page, field, text) {
    await field.click()
    await page.keyboard.press('ControlOrMeta+a')
    await type(page, text)
  },
  async enterText(page, text) {
    await text.click()
    await page.keyboard.press('ControlOrMeta+End')
  },
  async choose(_, select, option) {
    await select.selectOption(option)
  },
  async chooseFile(page, input, file) {
    await takeFile(page, file, () => input.click())
  },
}

/** The keyboard alone: every control is reached by the Tab key. */
const keyboard: Hand = {
  name: 'keyboard',
  async press(page, control) {
    await reach(page, control)
    await page.keyboard.press('Enter')
  },
  async fill(page, field, text) {
    await reach(page, field)
    await page.keyboard.press('ControlOrMeta+a')
    await type(page, text)
  },
  async enterText(page, text) {
    await reach(page, text)
    await page.keyboard.press('ControlOrMeta+End')
  },
  async choose(page, select, option) {
    await reach(page, select)
    await page.keyboard.type(option)
    await expect(select.locator('option:checked')).toHaveText(option)
  },
  async chooseFile(page, input, file) {
    await takeFile(page, file, () => keyboard.press(page, input))
  },
}

export const hands = [mouse, keyboard]

function type(page: Page, text: string): Promise<void> {
  return text === '' ? page.keyboard.press('Delete') : page.keyboard.type(text)
}

/** Gives a file to whatever asks for one. It is waited for first, as the browser is told only then to ask us instead. */
async function takeFile(page: Page, file: string, ask: () => Promise<void>): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), ask()])
  await chooser.setFiles(file)
}

/** How often the Tab key is pressed before something is said to be out of reach. */
const mostStops = 300

async function reach(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible()
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${String(control)} is not reached by the Tab key`)
}
