import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readContentFolder } from '../../gate/contentFolder.ts'
import { plainText } from '../../gate/readText.ts'
import type { TypedDocument } from './generated.ts'
import { kindOf, quicklyTyped } from './quickTyping.ts'
import { Typist } from './typist.ts'

const lamp = `---
title: The lamp
summary: It shines.
publishedAt: 2026-11-22
authors: [ada]
topics:
  - tea
corrections:
  - date: 2026-11-23
    text: It shone.
---

The **lamp**.
`

test('a text is typed with its defaults, names of types and place', () => {
  expect(quicklyTyped('content/articles/lamp.md', lamp)).toEqual({
    title: 'The lamp',
    summary: 'It shines.',
    publishedAt: '2026-11-22',
    authors: ['ada'],
    topics: ['tea'],
    kind: 'news',
    status: 'published',
    corrections: [{ date: '2026-11-23', text: 'It shone.', kind: 'correction', type: 'Correction', _raw: {} }],
    body: { raw: '\nThe **lamp**.\n', html: '' },
    _id: 'articles/lamp.md',
    _raw: {
      sourceFilePath: 'articles/lamp.md',
      sourceFileName: 'lamp.md',
      sourceFileDir: 'articles',
      contentType: 'markdown',
      flattenedPath: 'articles/lamp',
    },
    type: 'Article',
  })
})

test('a text that is all data has no body', () => {
  const author = quicklyTyped('content/authors/ada.yaml', 'name: Ada Fenn\n')
  expect(author).toMatchObject({ name: 'Ada Fenn', type: 'Author', _raw: { contentType: 'data' } })
  expect(author).not.toHaveProperty('body')
})

test('what is written in an unusual way is left to Contentlayer', () => {
  expect(quicklyTyped('content/articles/lamp.md', lamp.replace('---\n\n', '--- \n\n'))).toBe(undefined)
  expect(quicklyTyped('content/notes/lamp.md', lamp)).toBe(undefined)
})

test('documents are of a kind if they have the same fields, down to the last', () => {
  expect(kindOf({ title: 'A', sources: [{ title: 'B' }, { title: 'C' }] })).toBe(
    kindOf({ title: 'D', sources: [{ title: 'E' }] }),
  )
  expect(kindOf({ title: 'A', sources: [{ title: 'B' }] })).not.toBe(kindOf({ title: 'A', sources: [{ url: 'B' }] }))
})

test('every document is typed as Contentlayer types it', async () => {
  const folder = await readContentFolder('e2e/publication/content')
  const texts = new Map(Array.from(folder.texts, ([path, bytes]) => [path, plainText(bytes)]))
  const typist = await Typist.open(mkdtempSync(join(tmpdir(), 'typist-')))
  const typed = await typist.answer({ ask: 'documents', texts: [...texts] })
  const documents = 'documents' in typed ? (JSON.parse(typed.documents) as TypedDocument[]) : []
  expect(documents.length).toBe(texts.size)
  for (const document of documents) {
    const path = `content/${document._id}`
    expect(quicklyTyped(path, texts.get(path) ?? '')).toEqual(document)
  }
})
