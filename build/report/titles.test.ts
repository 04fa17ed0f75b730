import { expect, test } from 'vitest'
import { checkTitles } from './titles.ts'

const page = (title: string) => ({
  usedSelectors: [],
  html: '',
  title,
  heading: title,
  canonical: undefined,
  language: 'en',

  shareTags: '',
  scriptBytes: 0,
  fonts: [],
})

test('two pages of one title fail the build, and both are named', () => {
  const pages = new Map([
    ['a/index.html', page('Tea')],
    ['b/index.html', page('Tea')],
  ])
  expect(() => checkTitles(pages)).toThrow('a/index.html and b/index.html have the same title, "Tea".')
})
