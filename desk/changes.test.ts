import { expect, test } from 'vitest'
import type { ContentFolder } from '../gate/contentFolder.ts'
import { Publication } from '../gate/document.ts'
import type { GateReport } from '../gate/gate.ts'
import { describe, withoutChanges } from './changes.ts'
import { proposeMessage } from './commitMessage.ts'

const site = Buffer.from('name: The Lantern\nlanguage: en\n')
const folder: ContentFolder = {
  texts: new Map([['content/site.yaml', site]]),
  media: new Map(),
  ledger: undefined,
  revisions: new Map(),
  unreadable: new Map(),
}
const publication = new Publication([], new Date(0))
const report = { problems: [], freshRevisions: [], publication } as unknown as GateReport

const article = (fields: string, body: string) => Buffer.from(`---\ntitle: The lamp\n${fields}---\n\n${body}\n`)

function change(before: Buffer | undefined, after: Buffer | undefined, path = 'content/articles/lamp.md') {
  const texts = new Map(after ? [...folder.texts, [path, after] as const] : folder.texts)
  return describe({ path, before, after }, { ...folder, texts }, report)
}

test('of a text that was changed it is said which words, and which lines of its fields', () => {
  const { verb, name, words, lines } = change(
    article('status: draft\n', 'It was lit.\n\nAll came.'),
    article('', 'It was lit on Friday.\n\nAll came.'),
  )
  expect([verb, name]).toEqual(['Change', 'The lamp'])
  expect(words).toEqual({
    before: ['The lamp', 'It was lit.', 'All came.'],
    after: ['The lamp', 'It was lit on Friday.', 'All came.'],
  })
  expect(lines).toEqual([{ kind: 'removed', text: 'status: draft' }])
})

test('a mark that is no word is shown as the line it stands in', () => {
  const { words, lines } = change(article('', 'It was *lit*.'), article('', 'It was **lit**.'))
  expect(words).toBeUndefined()
  expect(lines.map(({ text }) => text)).toEqual(['It was *lit*.', 'It was **lit**.'])
})

test('what cannot be read as fields is shown line by line', () => {
  expect(change(article('', 'Lit.'), Buffer.from('---\ntitle: [\n---\n')).lines.map(({ text }) => text)).toContain(
    'title: [',
  )
})

test('a correction is called one, and a deleted file by the headline it had', () => {
  const corrected = change(article('', 'Lit.'), article('corrections: [{ date: 2026-05-02, text: So. }]\n', 'Lit.'))
  expect(corrected.verb).toBe('Correct')
  expect(change(article('', 'Lit.'), undefined)).toMatchObject({ verb: 'Remove', name: 'The lamp' })
})

test('what nothing is published from is not taken unasked', () => {
  const path = 'content/.DS_Store'
  expect(describe({ path, before: undefined, after: Buffer.from('x') }, folder, report).isRead).toBe(false)
})

test('what is not chosen is as it was', () => {
  const path = 'content/articles/lamp.md'
  const before = article('', 'Lit.')
  const texts = new Map([...folder.texts, [path, article('', 'Unlit.')] as const])
  expect(withoutChanges({ ...folder, texts }, [{ path, before, after: Buffer.from('') }]).texts.get(path)).toBe(before)
  expect([...withoutChanges({ ...folder, texts }, [{ path, before: undefined, after: before }]).texts.keys()]).toEqual([
    'content/site.yaml',
  ])
})

test('a message says what was done', () => {
  const lamp = { verb: 'Add', noun: 'article', name: 'The lamp', isByBuild: false } as const
  const copy = { verb: 'Add', noun: 'copy', name: 'lamp.1', isByBuild: true } as const
  expect(proposeMessage([lamp, copy])).toBe('Add “The lamp”')
  expect(proposeMessage([copy])).toBe('Keep what was published')
  expect(proposeMessage([])).toBe('')
  expect(proposeMessage([lamp, { ...lamp, name: 'The kite' }, { ...lamp, verb: 'Correct', name: 'The sea' }])).toBe(
    'Add 2 articles, correct 1 article\n\n- Add “The lamp”\n- Add “The kite”\n- Correct “The sea”',
  )
})
