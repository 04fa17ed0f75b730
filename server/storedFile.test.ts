import { expect, test } from 'vitest'
import { acceptedEncodings } from './storedFile.ts'

test.each([
  [undefined, []],
  ['', []],
  ['gzip, deflate, br, zstd', ['br', 'gzip']],
  ['GZIP;q=0.5', ['gzip']],
  ['br;q=0, gzip;q=1.0', ['gzip']],
  ['br; q=0.000, *', []],
  ['library, brotli, gzipped', []],
])('a client that says %j can read %j', (header, encodings) => {
  expect(acceptedEncodings(header)).toEqual(encodings)
})
