import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { characterSets } from './characterSets.ts'

const require = createRequire(import.meta.url)

async function charactersOf(name: string): Promise<readonly string[]> {
  const set = characterSets.find((one) => one.name === name)
  if (!set) throw new Error(`no set ${name}`)
  const file = `@fontsource-variable/source-serif-4/files/source-serif-4-${set.script}-opsz-normal.woff2`
  return set.charactersOf(await readFile(require.resolve(file)))
}

test('English needs one file, and what other languages add comes in others', async () => {
  const english = await charactersOf('english')
  expect(english).toEqual(expect.arrayContaining([...'“It’s 5:30 p.m. – at last,” said Ada…']))
  const others = await Promise.all(
    characterSets.filter(({ name }) => name !== 'english').map(({ name }) => charactersOf(name)),
  )
  const all = new Set([...english, ...others.flat()])
  expect([...'Café £5 €3 50°, naïve; Łódź; Жук; Ωμέγα; Việt']).toEqual(
    [...'Café £5 €3 50°, naïve; Łódź; Жук; Ωμέγα; Việt'].filter((character) => all.has(character)),
  )
  expect(others.flat().filter((character) => english.includes(character))).toEqual([])
})

test('what nobody sees is in no file: a page with a soft hyphen fetches nothing for it', async () => {
  expect(await charactersOf('latin')).not.toEqual(expect.arrayContaining(['\u{AD}']))
})
