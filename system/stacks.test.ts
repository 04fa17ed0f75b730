import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { withOwnPlaces } from './stacks.ts'

// That places in what was bundled are named by ours is tested where errors come from: threadPool.test.ts
test('places without a map, and what is no error, stay as they are', () => {
  const error = new Error('no wind')
  const stack = `Error: no wind\n    at fly (${pathToFileURL('none.mjs').href}:3:9)\n    at node:internal/x:1:2`
  error.stack = stack
  expect(withOwnPlaces(error)).toBe(error)
  expect(error.stack).toBe(stack)
  expect(withOwnPlaces('kite')).toBe('kite')
})
