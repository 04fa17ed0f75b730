/**
 * Remembers a reader's choice of light or dark. It runs in the head, before anything is painted, so that a remembered
 * choice never flashes; without it the control works for the page at hand, by CSS alone.
 */
type Theme = 'light' | 'dark'

const key = 'theme'
const root = document.documentElement

function remembered(): Theme | undefined {
  try {
    const value = localStorage.getItem(key)
    return value === 'light' || value === 'dark' ? value : undefined
  } catch {
    // Storage is closed to this page (a private window, a policy): there is nothing to remember.
    return undefined
  }
}

function remember(theme: Theme | undefined): void {
  try {
    if (theme) localStorage.setItem(key, theme)
    else localStorage.removeItem(key)
  } catch {
    // As above: the choice holds for this page.
  }
}

function show(theme: Theme | undefined): void {
  if (theme) root.dataset['theme'] = theme
  else delete root.dataset['theme']
  const choice = document.getElementById(`theme:${theme ?? 'system'}`)
  if (choice instanceof HTMLInputElement) choice.checked = true
}

show(remembered())
document.addEventListener('DOMContentLoaded', () => show(remembered()))
// A page that comes back from the back/forward cache, or stands in another tab, may hold an older choice.
addEventListener('pageshow', () => show(remembered()))
addEventListener('storage', () => show(remembered()))
document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.name !== key) return
  const theme = target.value === 'light' || target.value === 'dark' ? target.value : undefined
  remember(theme)
  show(theme)
})
