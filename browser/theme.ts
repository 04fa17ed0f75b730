/**
 * Remembers a reader's choice of light or dark. It runs in the head, before anything is painted, so that a remembered
 * choice never flashes; without it, or with storage closed to it (a private window, a policy), the control works for
 * the page at hand, by CSS alone.
 */
const system = 'system'

/** @param choice what the reader has just chosen, if it is that */
function show(choice?: string): void {
  try {
    if (choice) localStorage['theme'] = choice
    if (choice === system) delete localStorage['theme']
    const theme = (localStorage['theme'] as string | undefined) ?? system
    document.documentElement.dataset['theme'] = theme
    const control = document.querySelector<HTMLInputElement>(`#theme\\:${theme}`)
    if (control) control.checked = true
  } catch {
    // As above: the choice holds for this page.
  }
}

show()
// Its control is there; it comes back from the back/forward cache; the choice was made in another tab.
for (const event of ['DOMContentLoaded', 'pageshow', 'storage']) addEventListener(event, () => show())
addEventListener('change', ({ target }) => {
  const { name, value } = target as HTMLInputElement
  if (name === 'theme') show(value)
})
