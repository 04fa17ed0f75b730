/**
 * Brings out the buttons for passing an article on where the browser can do what they say: the system's share sheet,
 * and copying the link. Without this script the plain links beside them remain.
 */
const answer = document.querySelector('output')

/** The address of the page, without whatever a newsletter or a network hung on it. */
const url = location.origin + location.pathname

function say(text: string): void {
  if (answer) answer.textContent = text
}

function bringOut(id: string, act: () => Promise<void>, answerText: string): void {
  const button = document.getElementById(`share:${id}`)
  button?.parentElement?.removeAttribute('hidden')
  button?.addEventListener('click', () => {
    say('')
    act().then(
      () => say(answerText),
      // Whoever closes the share sheet has changed their mind; that is no failure.
      (error: Error) => error.name === 'AbortError' || say('That did not work here.'),
    )
  })
}

if ('share' in navigator) {
  // The headline: the title is for search results.
  const title = document.querySelector('h1')?.textContent ?? ''
  bringOut('sheet', () => navigator.share({ title, url }), '')
}
if ('clipboard' in navigator) bringOut('copy', () => navigator.clipboard.writeText(url), 'Link copied.')
