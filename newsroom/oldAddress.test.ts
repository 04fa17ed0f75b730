import { expect, test } from 'vitest'
import { encodedPath, oldPageFile, partsOf, readableAddress, spellingsOf } from './oldAddress.ts'

test.each([
  ['/ja/%E8%A8%98%E4%BA%8B/', '/ja/記事/'],
  ['/ja/記事/', '/ja/記事/'],
  ['/caf%C3%A9.html', '/café.html'],
  ['/%6Camp/', '/lamp/'],
  ['/index.php?p=12', '/index.php?p=12'],
  ['/?p=%31', '/?p=%31'],
  // These would be other addresses, or none.
  ['/a%2Fb/', '/a%2Fb/'],
  ['/a%5Cb/', '/a%5Cb/'],
  ['/a%3Fb/', '/a%3Fb/'],
  ['/a%20b/', '/a%20b/'],
  ['/a%00b/', '/a%00b/'],
  ['/%FF/', '/%FF/'],
  ['/100%/', '/100%/'],
])('%s is kept as %s', (address, readable) => {
  expect(readableAddress(address)).toBe(readable)
  expect(readableAddress(readable)).toBe(readable)
})

test('what goes to hosts holds no letter that means something to one', () => {
  expect(encodedPath('/ja/記事/')).toBe('/ja/%E8%A8%98%E4%BA%8B/')
  expect(encodedPath('/@ada/a+b,c=d/x.html')).toBe('/@ada/a+b,c=d/x.html')
  expect(encodedPath('/a";b {}$x\n*:id`\\(/')).toBe('/a%22%3Bb%20%7B%7D%24x%0A%2A%3Aid%60%5C%28/')
})

test('an address is asked for with its slash and without, unless it names a file', () => {
  expect(spellingsOf('/lamp/')).toEqual(['/lamp/', '/lamp'])
  expect(spellingsOf('/lamp')).toEqual(['/lamp', '/lamp/'])
  for (const file of ['/lamp.html', '/lamp.PHP', '/feed.xml', '/']) expect(spellingsOf(file)).toEqual([file])
})

test('the page for an old address is a file where hosts serve one by that name, else a folder', () => {
  expect(oldPageFile('/2014/05/01/lamp.html')).toBe('2014/05/01/lamp.html')
  expect(oldPageFile('/lamp.htm')).toBe('lamp.htm')
  expect(oldPageFile('/lamp.php')).toBe('lamp.php/index.html')
  expect(oldPageFile('/lamp')).toBe('lamp/index.html')
  expect(oldPageFile('/ja/記事/')).toBe('ja/記事/index.html')
  expect(oldPageFile('/?p=12')).toBeUndefined()
})

test('a query is what follows the first question mark', () => {
  expect(partsOf('/?p=12')).toEqual({ path: '/', query: 'p=12' })
  expect(partsOf('/lamp/')).toEqual({ path: '/lamp/', query: '' })
})
