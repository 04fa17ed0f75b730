import { expect, test } from 'vitest'
import { naming, systemFault } from './faults.ts'

test.each([
  [
    "ENOSPC: no space left on device, copyfile '/a/b.png' -> '/c/b.png'",
    'The disk is full: /a/b.png could not be written.',
  ],
  ['ENOSPC: no space left on device, write', 'The disk is full: a file in /site could not be written.'],
  [
    "EACCES: permission denied, open 'content/a.md'",
    'The system does not permit it: /site/content/a.md could not be opened.',
  ],
  ["EROFS: read-only file system, mkdir 'dist'", 'The disk can only be read: /site/dist could not be written.'],
  [
    "EMFILE: too many open files, scandir 'content'",
    'Too many files are open at once (ulimit -n tells how many may be): /site/content could not be read.',
  ],
  [
    "text: 'Failed to write to output file: write /site/typing/a.mjs: file too large'",
    'A file would be larger than the system allows: /site/typing/a.mjs could not be written.',
  ],
  ['next: No space left on device (os error 28)', 'The disk is full: a file in /site could not be written.'],
])('%s: %s', (message, sentence) => {
  expect(systemFault(message, '/site')).toBe(sentence)
})

test('an error of a page is no fault of the system', () => {
  expect(systemFault('Cannot read properties of undefined')).toBeUndefined()
  expect(systemFault('Two pages are called "Permission denied"')).toBeUndefined()
})

test('a failed write names its file, and what names one already is left as it is', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  expect(systemFault((naming(full, '/d/index.html') as Error).message)).toBe(
    'The disk is full: /d/index.html could not be written.',
  )
  const named = Object.assign(new Error("EACCES: permission denied, open '/a'"), { path: '/a' })
  expect((naming(named, 'other') as Error).message).toContain("'/a'")
})
