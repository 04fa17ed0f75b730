import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { villageArticles, type VillagePicture } from './village.ts'
import { villageMedia } from './villageMedia.ts'

const handwritten = 'e2e/publication/content'

/** One name often: a list of works that needs a second page. Three are left to what is written by hand. */
const authors = [
  'barnaby-quillfeather',
  'barnaby-quillfeather',
  'barnaby-quillfeather',
  'ada-fennimore',
  'zelie-ohawthorne',
  'e-p',
]

/** Those left out show how a topic looks that has one article, and that one that has none is nowhere. */
const topics = ['harbour', 'lighthouse', 'ferry', 'tea', 'music', 'museum', 'bread-and-honey']

const pictures: readonly VillagePicture[] = [
  {
    src: '../media/lighthouse-night.jpg',
    alt: 'A white lighthouse with two red bands at night.',
    credit: 'Ada Fennimore',
  },
  { src: '../media/harbour-panorama.jpg', alt: 'Coloured houses along a quay, with boats.', credit: 'Tobias Wren' },
  { src: '../media/bread.jpg', alt: 'A loaf and two rolls on a board.', credit: 'Zélie O’Hawthorné' },
  { src: '../media/kite.png', alt: 'A red and yellow kite.', credit: 'Lantern picture desk' },
  { src: '../media/buttons.jpg', alt: 'Nine large buttons in three rows.', credit: 'Ada Fennimore' },
  { src: '../media/bee.jpg', alt: 'A bee over a yellow flower.', credit: 'Barnaby Quillfeather' },
]

/**
 * Writes the fixture publication to `folder/content`: what is written by hand in `e2e/publication/content`, its pictures,
 * and as many made-up articles as bring the published ones to `published`. The same files each time.
 * @throws if there is a `folder/content` already: it might be somebody's own
 */
export async function writeVillage(folder: string, { published = 60 } = {}): Promise<void> {
  const content = join(folder, 'content')
  await mkdir(folder, { recursive: true })
  await mkdir(content)
  const texts = await readHandwritten()
  const count = Math.max(0, published - texts.filter(isPublishedArticle).length)
  const made = villageArticles({ count, seed: 2026, authors, topics, topicOfAll: 'village-life', pictures })
  for (const { path, text } of [...texts, ...made]) await write(join(content, path), text)
  for (const { path, bytes } of await villageMedia()) await write(join(content, path), bytes)
}

interface TextFile {
  readonly path: string
  readonly text: string
}

async function readHandwritten(): Promise<TextFile[]> {
  const entries = await readdir(handwritten, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(
    paths.map(async (path) => ({ path: path.slice(handwritten.length + 1), text: await readFile(path, 'utf8') })),
  )
}

function isPublishedArticle({ path, text }: TextFile): boolean {
  return dirname(path) === 'articles' && !/^status: draft$/m.test(text)
}

async function write(path: string, contents: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, contents, { flag: 'wx' })
}
