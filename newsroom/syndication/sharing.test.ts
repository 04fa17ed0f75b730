import { expect, test } from 'vitest'
import { buildCatalogue } from '../catalogue.ts'
import { anArticle, someDocuments } from '../testDocuments.ts'
import { mailLink, shareLinks } from './sharing.ts'

function linksOf(title: string) {
  const { site, articles } = buildCatalogue(someDocuments({ articles: [anArticle({ title })] }))
  const [article] = articles
  if (!article) throw new Error('nothing is published')
  return { mail: mailLink(site, article), networks: shareLinks(site, article) }
}

test('a headline of any kind arrives in a message as it is', () => {
  const title = 'Bees & “hives” <3: 100% #1, isn’t it? 🐝'
  const { mail, networks } = linksOf(title)
  expect(new URL(mail).searchParams.get('subject')).toBe(title)
  for (const { url } of networks.filter(({ url: link }) => link.includes('text='))) {
    const text = new URLSearchParams(url.slice(url.search(/[?#]/) + 1)).get('text')
    expect(text?.startsWith(title)).toBe(true)
  }
})

test('a long headline is cut where a network counts letters, never the address', () => {
  const { networks } = linksOf('lamp '.repeat(80).trim())
  for (const { url } of networks.filter((network) => ['Bluesky', 'X'].includes(network.name))) {
    const parameters = new URL(url).searchParams
    expect(`${parameters.get('text')} ${parameters.get('url') ?? ''}`.trim().length).toBeLessThanOrEqual(280)
    expect(decodeURIComponent(url)).toContain('lamp…')
    expect(decodeURIComponent(url)).toContain('https://lantern.example/articles/lamp/')
  }
})
