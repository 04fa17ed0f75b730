import { Readability } from '@mozilla/readability'

const page = document.querySelector<HTMLIFrameElement>('#page')
const reader = document.querySelector<HTMLIFrameElement>('#reader')

/** What Firefox shows without the page's design; Safari and extractors go much the same way. */
function showReaderView(): void {
  const shown = page?.contentDocument
  if (!shown?.body || !reader) return
  const { lang, dir } = shown.documentElement
  const article = new Readability(shown.cloneNode(true) as Document).parse()
  const view = document.implementation.createHTMLDocument(article?.title ?? '')
  Object.assign(view.documentElement, { lang: article?.lang ?? lang, dir: article?.dir ?? dir })
  const heading = view.createElement('h1')
  heading.textContent = article?.title ?? 'A reader view finds no article here.'
  const text = view.createElement('div')
  text.innerHTML = article?.content ?? '' // shown in a frame that runs nothing
  const styles = Object.assign(view.createElement('link'), { rel: 'stylesheet', href: '/desk/desk.css' })
  view.head.append(styles)
  view.body.append(heading, text)
  reader.srcdoc = view.documentElement.outerHTML
}

page?.addEventListener('load', showReaderView)
if (page?.contentDocument?.readyState === 'complete' && page.contentDocument.URL !== 'about:blank') showReaderView()
