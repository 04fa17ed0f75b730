/**
 * Brings out the buttons for passing an article on where the browser can do what they say: the system's share sheet,
 * and copying the link. Without this script the plain links beside them remain.
 */
const block = document.getElementById('article:share')?.parentElement
const answer = block?.querySelector('output')

/** The address of the page, without whatever a newsletter or a network hung on it. */
const address = location.origin + location.pathname

function say(text: string): void {
  if (answer) answer.textContent = text
}

function bringOut(name: string, act: () => Promise<void>): void {
  const button = block?.querySelector(`[data-${name}]`)
  button?.parentElement?.removeAttribute('hidden')
  button?.addEventListener('click', () => {
    say('')
    act().catch((error: unknown) => {
      // Whoever closes the share sheet has changed their mind; that is no failure.
      if (!(error instanceof DOMException && error.name === 'AbortError')) say('That did not work here.')
    })
  })
}

if ('share' in navigator) {
  // The headline: the title is for search results.
  const title = document.querySelector('h1')?.textContent ?? ''
  bringOut('share', () => navigator.share({ title, url: address }))
}
if ('clipboard' in navigator)
  bringOut('copy', () => navigator.clipboard.writeText(address).then(() => say('Link copied.')))
