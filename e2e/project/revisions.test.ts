import { expect, test } from 'vitest'
import { checkContentFolder } from '../../gate/gate.ts'

test('every published text has its copy: if not, run `npm run build` and commit content/revisions', async () => {
  const { freshRevisions } = await checkContentFolder({ now: new Date() })
  expect(freshRevisions.map(({ name }) => name)).toEqual([])
})
