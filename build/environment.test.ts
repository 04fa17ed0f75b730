import { expect, test } from 'vitest'
import { headlinesOf, type Changes } from '../gate/testPublication.ts'
import { checkEnvironment } from './environment.ts'

function aSite(url: string): Changes {
  const text = `name: The Fennel Bay Gazette
tagline: News from the bay
description: What happens in a village.
url: ${JSON.stringify(url)}
language: en-GB
timeZone: Europe/London
`
  return { files: { 'content/site.yaml': text } }
}

const refused = [
  'https://a";b{}.org',
  'https://a..b',
  'https:news.org',
  'https://news.org/..',
  'https://news.org\nX-Evil: yes',
  'https://u:p@news.org',
  'https://news.org?x',
  'https://news.org#x',
  'https://news.org\\x',
  'https://ne ws.org',
  'https://news%2Eorg',
  'https://my_news.org',
  'https://news.org:0',
  'https://news.org:99999',
  'https://[::1]',
  '',
]

test.each(refused)('SITE_URL and content/site.yaml refuse %j alike', (text) => {
  expect(() => checkEnvironment({ SITE_URL: text })).toThrow(`SITE_URL is ${JSON.stringify(text)}: `)
  const headlines = headlinesOf(aSite(text))
  expect(headlines).toContainEqual(expect.stringMatching(/^content\/site\.yaml:\d+:\d+ url: /))
})

test.each(['https://news.org', 'https://news.org/', 'http://localhost:3000', 'https://新聞.example'])(
  'SITE_URL and content/site.yaml take %j alike',
  (text) => {
    expect(() => checkEnvironment({ SITE_URL: text })).not.toThrow()
    expect(headlinesOf(aSite(text))).toEqual([])
  },
)

test.each(['true', 'YES', '1'])('SITE_PREVIEW=%s is refused, as it might mean either', (word) => {
  expect(() => checkEnvironment({ SITE_PREVIEW: word })).toThrow(
    `SITE_PREVIEW is ${JSON.stringify(word)}; allowed: yes or no`,
  )
})

test.each([undefined, '', 'yes', 'no'])('SITE_PREVIEW=%s is understood', (word) => {
  expect(() => checkEnvironment({ SITE_PREVIEW: word })).not.toThrow()
})
