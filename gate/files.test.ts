import { expect, test } from 'vitest'
import {
  aBody,
  anArticle,
  type Fault,
  frontMatter,
  gateOf,
  headlinesOf,
  lampPath,
  testFaults,
} from './testPublication.ts'

const lamp = `${frontMatter()}\nThe lamp shines.\n`

const faults: readonly Fault[] = [
  {
    name: 'a file name with capitals cannot be an address',
    changes: { files: { 'content/articles/New Lamp.md': lamp } },
    says: 'content/articles/New Lamp.md:1:1 the name of this file cannot be an address',
    allowed: 'content/articles/ and a name of lowercase letters a-z, digits and single hyphens, ending in .md',
    help: 'rename it to content/articles/new-lamp.md',
  },
  {
    name: 'a file name in another script gets a name to fill in',
    changes: { files: { 'content/articles/лампа.md': lamp } },
    says: 'content/articles/лампа.md:1:1 the name of this file cannot be an address',
    help: 'rename it to content/articles/name.md',
  },
  {
    name: 'an article in a folder below is not published',
    changes: { files: { 'content/articles/2026/lamp.md': lamp } },
    says: 'content/articles/2026/lamp.md:1:1 nothing is published from folders below content/articles',
    help: 'rename it to content/articles/lamp.md',
  },
  {
    name: 'an article with another extension is not published',
    changes: { files: { 'content/articles/lamp.markdown': lamp } },
    says: 'content/articles/lamp.markdown:1:1 files in content/articles end in .md, not .markdown',
  },
  {
    name: 'a topic that ends in .yml is not published, and is not called unknown as well',
    changes: {
      files: {
        'content/topics/village.yaml': undefined,
        'content/topics/village.yml': 'name: Village\ndescription: What happens.\n',
      },
    },
    says: 'content/topics/village.yml:1:1 files in content/topics end in .yaml, not .yml',
    help: 'rename it to content/topics/village.yaml',
  },
  {
    name: 'a file in a misspelt folder is not published',
    changes: { files: { 'content/article/lamp.md': lamp } },
    says: 'content/article/lamp.md:1:1 nothing is published from a file in this place; did you mean "content/articles/lamp.md"?',
  },
  {
    name: 'a folder with the name of something every object has is no folder of ours',
    changes: { files: { 'content/constructor/lamp.md': lamp } },
    says: 'content/constructor/lamp.md:1:1 nothing is published from a file in this place',
  },
  {
    name: 'a page cannot take an address of the publication',
    changes: { files: { 'content/pages/archive.md': '---\ntitle: Archive\nsummary: Old.\n---\n\nOld news.\n' } },
    says: 'content/pages/archive.md:1:1 /archive/ is an address of the publication itself',
  },
  {
    name: 'an empty file is called empty',
    changes: { files: { [lampPath]: '' } },
    says: 'content/articles/lamp.md:1:1 the file is empty',
  },
  {
    name: 'a file over a megabyte is too large',
    changes: { files: { [lampPath]: `${lamp}${'x'.repeat(1_000_000)}` } },
    says: 'content/articles/lamp.md:1:1 the file has 1,000,149 bytes',
    allowed: 'at most 1,000,000 bytes; the longest novels fit into that',
  },
  {
    name: 'a letter in Windows-1252 is found where it stands',
    changes: { files: { [lampPath]: Buffer.from(`${frontMatter()}\nA café and a fête.\n`, 'latin1') } },
    says: 'content/articles/lamp.md:9:6 byte 0xe9 is not UTF-8, nor are others below (1)',
    allowed: 'text in UTF-8',
  },
  {
    name: 'a file that breaks off inside a letter is found at its end',
    changes: { files: { [lampPath]: Buffer.concat([Buffer.from(lamp.trimEnd()), Buffer.from([0xe2, 0x82])]) } },
    says: 'content/articles/lamp.md:9:17 byte 0xe2 is not UTF-8',
  },
  {
    name: 'a file in UTF-16 is called that and no more',
    changes: { files: { [lampPath]: Buffer.from(`\uFEFF${lamp}`, 'utf16le') } },
    says: 'content/articles/lamp.md:1:1 the file is not text in UTF-8: it is text in UTF-16, or no text at all',
  },
  {
    name: 'a space without width is found where nobody sees it',
    changes: aBody('The la\u200Bmp.'),
    says: 'content/articles/lamp.md:9:7 a space without width (U+200B)',
  },
  {
    name: 'a character that turns text around is found in a headline',
    changes: anArticle({ title: 'The \u202Elamp' }),
    says: 'content/articles/lamp.md:2:12 a right-to-left override (U+202E)',
  },
  {
    name: 'a control character is found',
    changes: aBody('The\u0007 lamp.'),
    says: 'content/articles/lamp.md:9:4 an invisible character (U+0007)',
  },
  {
    name: 'a joiner between Latin letters is found',
    changes: aBody('The la\u200Dmp.'),
    says: 'content/articles/lamp.md:9:7 a zero-width joiner (U+200D)',
  },
  {
    name: 'a sign that stands for a lost character is found',
    changes: aBody('The caf\uFFFD.'),
    says: 'content/articles/lamp.md:9:8 a replacement character, left where another was lost (U+FFFD)',
  },
  {
    name: 'brackets that are nested without end are no reason to stumble',
    changes: aBody('>'.repeat(20_000)),
    says: 'content/articles/lamp.md:9:1 body: lists, quotes or brackets are nested too deep to be read',
  },
  {
    name: 'a picture with a capital in its extension is renamed',
    changes: { pictures: { 'content/media/DSC 01.JPG': { bytes: 10, format: 'jpeg' } } },
    says: 'content/media/DSC 01.JPG:1:1 the name of this file cannot be an address of a picture',
    help: 'rename it to content/media/dsc-01.jpg',
  },
  {
    name: 'a picture is what its name says',
    changes: { pictures: { 'content/media/tea.png': { bytes: 10, format: 'webp' } } },
    says: 'content/media/tea.png:1:1 named .png, but its content is webp',
    help: 'rename it to content/media/tea.webp',
  },
  {
    name: 'a file that is no picture is found',
    changes: { pictures: { 'content/media/tea.jpg': { bytes: 10, format: undefined } } },
    says: 'content/media/tea.jpg:1:1 its content is not a picture',
  },
  {
    name: 'a picture is not larger than a camera makes it',
    changes: { pictures: { 'content/media/tea.jpg': { bytes: 50_000_000, format: 'jpeg' } } },
    says: 'content/media/tea.jpg:1:1 the picture has 50,000,000 bytes',
  },
  {
    name: 'a file that cannot be read is not left out in silence',
    changes: { unreadable: { 'content/articles/keeper.md': 'permission denied' } },
    says: 'content/articles/keeper.md:1:1 cannot be read: permission denied',
  },
]

testFaults(faults)

test('two files with one slug are both named', () => {
  const second = lamp.replace('The lamp is lit', 'Another lamp')
  expect(headlinesOf({ files: { [lampPath]: lamp, 'content/articles/Lamp.md': second } })).toEqual([
    'content/articles/Lamp.md:1:1 the name of this file cannot be an address',
    'content/articles/Lamp.md:1:1 /articles/lamp/ already belongs to content/articles/lamp.md',
  ])
})

test('a file full of invisible characters does not fill the report, and is mended at once', () => {
  const { problems } = gateOf(aBody('a\u200Bb'.repeat(1000)))
  expect(problems).toHaveLength(20)
  expect(problems.at(-1)?.message).toBe('a space without width (U+200B), and 980 more below')
  expect(problems.flatMap(({ mend }) => mend?.edits ?? [])).toHaveLength(1000)
})

test('a byte order mark, which Windows puts first, does no harm', () => {
  expect(
    headlinesOf({ files: { [lampPath]: `\uFEFF${lamp}`, 'content/authors/ada-fenn.yaml': '\uFEFFname: Ada' } }),
  ).toEqual([])
})
