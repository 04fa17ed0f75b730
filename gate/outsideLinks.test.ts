import { expect, test } from 'vitest'
import { outsideLinks } from './outsideLinks.ts'
import { gateOf, anArticle } from './testPublication.ts'

test('addresses on other sites are known once, with every place that leads to them', () => {
  const { files } = anArticle(
    { sources: '[{ title: Log, url: https://log.example/lamp }]', canonicalUrl: 'https://gazette.example.org/lamp/' },
    'See [the log](https://log.example/lamp#top), https://sea.example/, [us](/about/) and <mailto:a@b.example>.',
  )
  const draft = files?.['content/articles/lamp.md']?.toString().replaceAll('log.example', 'secret.example') ?? ''
  const { publication } = gateOf({
    files: {
      ...files,
      'content/articles/draft.md': draft.replace('title:', 'status: draft\ntitle: Draft\nid: draft\nseoTitle:'),
    },
  })
  expect(outsideLinks(publication)).toEqual([
    { url: 'https://log.example/lamp', places: ['content/articles/lamp.md:7', 'content/articles/lamp.md:11'] },
    { url: 'https://sea.example/', places: ['content/articles/lamp.md:11'] },
  ])
})
