import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { aFolder, judged } from '../gate/testPublication.ts'
import { listPage } from './listPage.tsx'

const writers = Object.fromEntries(
  Array.from({ length: 250 }, (_, index) => [`content/authors/writer-${index}.yaml`, `name: Writer ${index}\n`]),
)
const folder = aFolder({ files: { ...writers, 'content/authors/writer-7.yaml': 'name: Writer 7\nnick: W\nnock: W\n' } })
const desk = { drafts: async () => [], check: async () => ({ folder, report: judged(folder) }) }

async function list(query: string) {
  const $ = load(await listPage(desk, new URLSearchParams(query), 'nonce'))
  const rows = $('tbody tr').toArray()
  return {
    $,
    titles: rows.map((row) => $(row).find('th').text()),
    addressOf: (name: string) => $(`a:contains("${name}")`).attr('href'),
  }
}

test('a hundred rows are on a page, and every file is on one of them', async () => {
  const pages = await Promise.all(['', 'page=2', 'page=3'].map(list))
  expect(pages.map(({ titles }) => titles.length)).toEqual([100, 100, folder.texts.size - 200])
  expect(new Set(pages.flatMap(({ titles }) => titles)).size).toBe(folder.texts.size)
  expect(pages.map(({ addressOf }) => [addressOf('Previous page'), addressOf('Next page')])).toEqual([
    [undefined, '?page=2'],
    ['?page=1', '?page=3'],
    ['?page=2', undefined],
  ])
})

test('the way to the next page keeps what was searched for', async () => {
  const { addressOf, $ } = await list('q=writer&state=author&author=&page=2')
  expect(addressOf('Next page')).toBe('?q=writer&state=author&author=&page=3')
  expect($('output').text()).toBe('250 of ' + String(folder.texts.size))
})

test.each(['page=99', 'page=-1', 'page=x', 'page=1.5'])('%s leads to a page that is there', async (query) => {
  expect((await list(query)).titles.length).toBeGreaterThan(0)
})

test('what is found fits on one page without a way to others', async () => {
  const { $, titles } = await list('q=writer-7.yaml')
  expect(titles).toEqual(['Writer 7'])
  expect($('tbody td').last().text()).toBe('2 errors')
  expect($('[aria-label=Pages]').length).toBe(0)
})
