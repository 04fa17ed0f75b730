import type { Page } from 'playwright/test'

/**
 * Words that stand outside the page to the left or the right, or in a column too narrow to read, each with the element
 * it is in. What scrolls in itself may be wider, but not on paper.
 */
export function textOutside(page: Page, medium: 'screen' | 'print'): Promise<string[]> {
  return page.evaluate((isPaper) => {
    const width = document.documentElement.clientWidth
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (texts.nextNode()) {
      const words = texts.currentNode.nodeValue?.trim() ?? ''
      const element = texts.currentNode.parentElement
      if (!element || words === '' || element.closest('script, style, [hidden]')) continue
      if (isForTheEar(element) || (!isPaper && element.closest('[role=group][tabindex]'))) continue
      const range = document.createRange()
      range.selectNodeContents(texts.currentNode)
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0)
      const place = `${element.closest('[class]')?.className}: ${words.slice(0, 60)}`
      if (boxes.some(({ left, right }) => left < -0.5 || right > width + 0.5)) found.push(`outside: ${place}`)
      // A column of letters: many lines, none wider than four of its letters.
      const widest = Math.max(0, ...boxes.map((box) => box.width))
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      if (boxes.length > 3 && widest < 2 * size) found.push(`a column of letters: ${place}`)
    }
    return found

    /** Cut to nothing, for those who hear the page. */
    function isForTheEar(element: Element): boolean {
      if (getComputedStyle(element).clipPath === 'inset(50%)') return true
      return element.parentElement !== null && isForTheEar(element.parentElement)
    }
  }, medium === 'print')
}
