import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readContentFolder } from '../contentFolder.ts'
import { readMemory, writeMemory, type Memory } from '../memory.ts'
import { aBody, aFolder, headlinesOf, judged, type Changes } from '../testPublication.ts'

let root = ''
let memory: Memory = { path: '', code: '' }

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'media-'))
  memory = { path: join(root, 'kept'), code: 'this code' }
  await mkdir(join(root, 'content/media'), { recursive: true })
})

afterEach(async () => {
  await rm(root, { recursive: true })
})

/** What the gate says of one file in content/media of a correct publication. */
async function saidOf(name: string, bytes: Uint8Array | string): Promise<string[]> {
  await writeFile(join(root, 'content/media', name), bytes)
  const { media } = await readContentFolder(join(root, 'content'), memory)
  const { problems } = judged({ ...aFolder(), media })
  return problems.map(({ file, message }) => `${file}: ${message}`)
}

function picture(width: number, height: number): Sharp {
  return sharp({
    create: { width, height, channels: 3, background: '#336', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })
}

async function cut(whole: Promise<Buffer>, share = 0.6): Promise<Buffer> {
  const bytes = await whole
  return bytes.subarray(0, Math.floor(bytes.length * share))
}

/** The same picture as one of two frames: https://wiki.mozilla.org/APNG_Specification */
async function animatedPng(): Promise<Buffer> {
  const png = await picture(40, 30).png().toBuffer()
  const control = Buffer.from('000000086163544c0000000200000000f38d9370', 'hex')
  return Buffer.concat([png.subarray(0, 33), control, png.subarray(33)])
}

async function animated(format: 'gif' | 'webp'): Promise<Buffer> {
  const frames = await Promise.all([picture(40, 30).png().toBuffer(), picture(40, 30).png().toBuffer()])
  return sharp(frames, { join: { animated: true } })
    .toFormat(format)
    .toBuffer()
}

test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('a %s that was cut off is named', async (format) => {
  const name = `cut.${format === 'jpeg' ? 'jpg' : format}`
  const [said, ...more] = await saidOf(name, await cut(picture(300, 200).toFormat(format).toBuffer()))
  expect(said).toMatch(new RegExp(`^content/media/${name}: the picture cannot be read to its end: \\S`))
  expect(said).not.toContain('failOn')
  expect(more).toEqual([])
})

test.each([
  ['empty.jpg', '', 'its content is not a picture'],
  ['words.png', 'no picture at all', 'its content is not a picture'],
  ['report.pdf', 'MZ no report', 'named .pdf, but its content is exe'],
  ['report.pdf', '', 'its content is not PDF'],
  ['page.mp4', '<html><script>alert(1)</script>', 'its content is not MP4'],
  ['data.csv', Buffer.from('caf\u00E9;1', 'latin1'), 'its content is no text in UTF-8'],
  ['data.csv', '%PDF-1.7', 'named .csv, but its content is pdf'],
  ['page.html', '<p>', 'files that end in .html are not published'],
  ['drawing.svg', '<svg/>', 'files that end in .svg are not published'],
  ['README', 'x', 'the name of this file has no ending'],
  ['Report.PDF', '%PDF-1.7', 'the name of this file cannot be an address of a file'],
])('%s with what does not belong there is named', async (name, bytes, said) => {
  expect(await saidOf(name, bytes)).toEqual([`content/media/${name}: ${said}`])
})

test.each([
  ['report.pdf', '%PDF-1.7\n'],
  ['data.csv', 'BMI;height\n21;1.80\n'],
  ['data.csv', '\uFEFFName;Größe\n'],
  ['all.zip', Buffer.from('504b0304140000000000', 'hex')],
  ['all.zip', Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex')],
  ['talk.mp3', Buffer.from('494433040000000000', 'hex')],
  ['talk.mp3', Buffer.concat([Buffer.from('fffb9064', 'hex'), Buffer.alloc(400)])],
  ['film.mp4', Buffer.from('\0\0\0\u0018ftypisom\0\0\u0002\0isommp41', 'latin1')],
])('%s that is what it says is in order', async (name, bytes) => {
  expect(await saidOf(name, bytes)).toEqual([])
})

test('a picture of hundreds of megapixels is told how many it may have', async () => {
  const huge = await sharp({
    limitInputPixels: false,
    create: { width: 17_000, height: 16_500, channels: 3, background: '#fff' },
  })
    .png({ compressionLevel: 1 })
    .toBuffer()
  expect(await saidOf('huge.png', huge)).toEqual(['content/media/huge.png: the picture has 17,000 × 16,500 pixels'])
})

test('a screenshot of a whole page is in order', async () => {
  const tall = await sharp({ create: { width: 900, height: 17_000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  expect(await saidOf('tall.png', tall)).toEqual([])
})

test('a picture that would stand still is named', async () => {
  const said = 'the picture moves, and readers could not stop it'
  expect(await saidOf('flag.png', await animatedPng())).toEqual([`content/media/flag.png: ${said}`])
  await rm(join(root, 'content/media/flag.png'))
  expect(await saidOf('flag.webp', await animated('webp'))).toEqual([`content/media/flag.webp: ${said}`])
  await rm(join(root, 'content/media/flag.webp'))
  const avif = await picture(40, 30).avif().toBuffer()
  const sequence = Buffer.from(avif.toString('latin1').replace('ftypavif', 'ftypavis'), 'latin1')
  expect(await saidOf('flag.avif', sequence)).toEqual([`content/media/flag.avif: ${said}`])
})

test('a GIF that moves may be linked to', async () => {
  expect(await saidOf('flag.gif', await animated('gif'))).toEqual([])
})

test('a picture is decoded once, whatever it is called', async () => {
  const bytes = await picture(30, 20).jpeg().toBuffer()
  await saidOf('lamp.jpg', bytes)
  const known = await readMemory<{ damage: string | undefined }>(memory)
  expect(known.size).toBe(1)
  await writeMemory(new Map([...known].map(([hash, content]) => [hash, { ...content, damage: 'remembered' }])), memory)
  await rm(join(root, 'content/media/lamp.jpg'))
  const said = 'the picture cannot be read to its end: remembered'
  expect(await saidOf('light.jpg', bytes)).toEqual([`content/media/light.jpg: ${said}`])
  memory = { ...memory, code: 'other decoders' }
  expect(await saidOf('light.jpg', bytes)).toEqual([])
})

test('folders that hold nothing, or what systems leave behind, are nobody’s business', async () => {
  for (const folder of ['empty', 'hidden', 'lamp.jpg']) await mkdir(join(root, 'content/media', folder))
  for (const name of ['.DS_Store', 'Thumbs.db', 'desktop.ini', 'hidden/.DS_Store', 'hidden/THUMBS.DB', 'lamp.jpg~']) {
    await writeFile(join(root, 'content/media', name), 'x')
  }
  const { media, unreadable } = await readContentFolder(join(root, 'content'), memory)
  expect([media.size, unreadable.size]).toEqual([0, 0])
  await expect(readFile(memory.path)).rejects.toThrow('ENOENT')
})

const report: Changes['pictures'] = { 'content/media/report.pdf': { bytes: 9, format: 'pdf' } }
const movingGif: Changes['pictures'] = { 'content/media/flag.gif': { bytes: 9, format: 'gif', isMoving: true } }

test.each<[body: string, pictures: Changes['pictures'], says: string[]]>([
  ['[The ruling](../media/report.pdf)', report, []],
  ['[Page 3](../media/report.pdf#page=3)', report, []],
  ['[The flag](../media/flag.gif)', movingGif, []],
  [
    '[x](../media/reprot.pdf)',
    report,
    ['there is no file content/media/reprot.pdf; did you mean "../media/report.pdf"?'],
  ],
  ['[x](/files/report.pdf)', report, ['there is no page /files/report.pdf; did you mean "../media/report.pdf"?']],
  [
    '[x](report.pdf)',
    report,
    ['"report.pdf" does not start with a slash or with https://; did you mean "../media/report.pdf"?'],
  ],
  [
    '[x](../media/lamp.jpg)',
    {},
    ['content/media/lamp.jpg is a picture, which is shown, not linked to: its file may tell where it was taken'],
  ],
  ['![x](../media/report.pdf "a | b")', report, ['content/media/report.pdf is no picture']],
  ['![x](../media/flag.gif "a | b")', movingGif, ['content/media/flag.gif moves, and readers could not stop it']],
  ['![x](../media/flag.gif "a | b")', { 'content/media/flag.gif': { bytes: 9, format: 'gif' } }, []],
])('%s', (body, pictures = {}, says) => {
  const said = headlinesOf({ ...aBody(body), pictures })
  expect(said.map((line) => line.replace(/^\S+ (?:body: )?/, ''))).toEqual(says)
})

test('a file that is nowhere yet is told where it belongs', () => {
  const { problems } = judged(aFolder(aBody('[The ruling](/files/Ruling.pdf)')))
  expect(problems[0]?.help).toBe('put the file into content/media, and link to it as ../media/ruling.pdf')
})

const portrait = (name: string) => `name: ${name}\nimage:\n  src: ../media/${name}.jpg\n  alt: x\n  credit: y\n`

test('what nothing published shows or leads to is not made', () => {
  const draft =
    '---\ntitle: Secret\nsummary: Hush.\npublishedAt: 2026-05-03\nauthors: [agent]\ntopics: [secret]\nstatus: draft\nimage:\n  src: ../media/embargo.jpg\n  alt: x\n  credit: y\n---\n\n![x](../media/embargo2.jpg "a | b")\n\n[z](../media/embargo.pdf)\n'
  const names = [
    'embargo.jpg',
    'embargo2.jpg',
    'embargo.pdf',
    'agent.jpg',
    'unused.jpg',
    'report.pdf',
    'ada.jpg',
    'page.png',
  ]
  const pictures = Object.fromEntries(
    names.map((name) => [
      `content/media/${name}`,
      { bytes: 9, format: name.replace(/^.*\./, '').replace('jpg', 'jpeg') },
    ]),
  )
  const files = {
    ...aBody('![x](../media/lamp.jpg "a | b")\n\n[z](../media/report.pdf#page=2)').files,
    'content/articles/secret.md': draft,
    'content/topics/secret.yaml': 'name: Secret\ndescription: Hush.\n',
    'content/authors/agent.yaml': portrait('agent'),
    'content/authors/ada-fenn.yaml': portrait('ada'),
    'content/pages/about.md': '---\ntitle: About\nsummary: Us.\n---\n\n![x](../media/page.png "a | b")\n',
  }
  const { media, problems } = judged(aFolder({ files, pictures }))
  expect(problems.map(({ message }) => message)).toEqual([])
  expect([...media.pictures.keys()]).toEqual(['ada.jpg', 'lamp.jpg', 'page.png'])
  expect([...media.linked.keys()]).toEqual(['report.pdf'])
})

test.each([
  ['/topics/secret/', '/topics/secret/ is the topic of no published article, so it has no page'],
  ['/topics/secret/atom.xml', '/topics/secret/atom.xml is the topic of no published article, so it has no page'],
  ['/authors/agent/', '/authors/agent/ is the author of no published article, so it has no page'],
  ['/old-secret/', '/old-secret/ is the topic of no published article, so it has no page'],
])('a published text does not lead to %s, which only a draft names', (path, says) => {
  const fields = 'summary: Hush.\npublishedAt: 2026-05-03\nauthors: [agent]\ntopics: [secret]\nstatus: draft'
  const files = {
    'content/topics/secret.yaml': 'name: Secret\ndescription: Hush.\naliases: [/old-secret/]\n',
    'content/authors/agent.yaml': 'name: Agent\n',
    'content/articles/secret.md': `---\ntitle: Secret\n${fields}\n---\n\n[x](${path.replace('old-', 'topics/')})\n`,
  }
  const link = `[x](${path})`
  expect(headlinesOf({ files: { ...aBody(link).files, ...files } })).toEqual([expect.stringContaining(says)])
})
