import type { Problem } from '../../gate/problem.ts'
import { proposeMessage, type SaidChange } from '../commitMessage.ts'
import type { Committed } from '../publish.ts'
import { messageOf, post } from './api.ts'

const commitForm = document.querySelector<HTMLFormElement>('#commit')
const pushForm = document.querySelector<HTMLFormElement>('#push')
const said = document.querySelector<HTMLElement>('#said')
const message = document.querySelector<HTMLTextAreaElement>('#message')

/** What was said of the last commit or push, for the page that is loaded after it. */
const news = 'desk-published'

function say(words: string): void {
  if (said) said.textContent = words
}

const chosen = () => [...document.querySelectorAll<HTMLInputElement>('[name=file]:checked')]

function proposed(): string {
  return proposeMessage(chosen().map(({ dataset }) => JSON.parse(dataset['said'] ?? '{}') as SaidChange))
}

/** Does what a form asks for, once at a time, and shows what came of it. */
function onSubmit(form: HTMLFormElement | null, work: () => Promise<void>): void {
  form?.addEventListener('submit', (event) => {
    event.preventDefault()
    const button = form.querySelector('button')
    if (!button || button.disabled) return
    button.disabled = true
    say('At work …')
    void work()
      .catch((error: unknown) => say(messageOf(error)))
      .finally(() => {
        button.disabled = false
      })
  })
}

function loadAgain(words: string): void {
  sessionStorage.setItem(news, words)
  location.reload()
}

function showErrors(errors: readonly Problem[]): void {
  say('Nothing was committed: with these files alone, a build would refuse it for what is listed above.')
  document.querySelector('#force')?.removeAttribute('hidden')
  document.querySelector('#errors')?.replaceChildren(
    ...errors.map(({ file, line, message: words, help }) => {
      const item = document.createElement('li')
      item.textContent = [`${file}, line ${line}: ${words}`, help].filter(Boolean).join('. ')
      return item
    }),
  )
}

// A message that nobody has touched follows the choice of files.
let before = proposed()
commitForm?.addEventListener('change', () => {
  if (message?.value === before) message.value = proposed()
  before = proposed()
})

onSubmit(commitForm, async () => {
  const files = Object.fromEntries(chosen().map(({ value, dataset }) => [value, dataset['seen']]))
  const isForced = document.querySelector<HTMLInputElement>('[name=isForced]')?.checked
  const answer = await post<Committed>('publish/commit', { message: message?.value, files, isForced })
  if ('commit' in answer) loadAgain(`Committed as ${answer.commit}.`)
  else showErrors(answer.errors)
})
onSubmit(pushForm, async () => {
  const { pushed } = await post<{ readonly pushed: string }>('publish/push', {})
  loadAgain(`Pushed to ${pushed}.`)
})

say(sessionStorage.getItem(news) ?? '')
sessionStorage.removeItem(news)
