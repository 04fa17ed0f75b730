/**
 * Brings out the buttons for passing an article on where the browser can do what they say: the system's share sheet,
 * and copying the link. Without this script the plain links beside them remain. What it answers stands in the page, in the
 * article's language.
 */
const answer = document.querySelector('output') as HTMLOutputElement

/** The address of the page, without whatever a newsletter or a network hung on it. */
const url = location.origin + location.pathname

function say(text = ''): void {
  answer.textContent = text
}

/** The value of a button is what is answered once it has done its work. */
function bringOut(id: string, act: () => Promise<void>): void {
  const button = document.getElementById(`share:${id}`) as HTMLButtonElement
  button.parentElement?.removeAttribute('hidden')
  button.addEventListener('click', () => {
    say()
    act().then(
      () => say(button.value),
      // Whoever closes the share sheet has changed their mind; that is no failure.
      (error: Error) => error.name === 'AbortError' || say(answer.dataset['failed']),
    )
  })
}

if ('share' in navigator) {
  // The headline: the title is for search results.
  const title = document.querySelector('h1')?.textContent ?? ''
  bringOut('sheet', () => navigator.share({ title, url }))
}
if ('clipboard' in navigator) bringOut('copy', () => navigator.clipboard.writeText(url))
