import sharp, { type Sharp } from 'sharp'
import { harbour, lighthouse } from './harbourScenes.ts'
import { bee, bread, buttons, kite, portrait, teapot } from './indoorScenes.ts'
import type { Scene } from './scene.ts'

/** A picture of `content/`; its path is relative to that folder. */
export interface VillagePictureFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** What a camera would leave in every JPEG, and nobody should be sent: none of it may be found in what is published. */
const cameraTraces = { make: 'Lantern Obscura', artist: 'A. Photographer, Secret Lane' } as const

/** The one picture that was taken with the camera on its side: stored lying, to be shown upright, 1000 by 1400 pixels. */
const turnedPicture = 'teapot.jpg'

const photographs: Readonly<Record<string, () => Scene>> = {
  'lighthouse-night.jpg': lighthouse,
  'harbour-panorama.jpg': harbour,
  'buttons.jpg': buttons,
  'bee.jpg': bee,
  'bread.jpg': bread,
  'portrait-ada.jpg': () =>
    portrait(
      ['#dfe9d6', '#a9c2a4'],
      '#24382f',
      '<ellipse cx="320" cy="190" rx="190" ry="34"/><path d="M216 190Q230 90 320 90T424 190Z"/><path d="M240 400h170l30 54-60 20 20 90h-60l-20-90-100-30Z"/>',
    ),
  'portrait-tobias.jpg': () =>
    portrait(
      ['#f6dcc3', '#dd9d77'],
      '#3a2620',
      '<path d="M206 216Q210 130 330 130T436 200L480 222Q420 240 206 216Z"/><path d="M220 310Q230 470 320 476T420 310Z"/>',
    ),
  'portrait-zelie.jpg': () =>
    portrait(
      ['#e6dcec', '#a795bb'],
      '#2f2540',
      '<circle cx="320" cy="112" r="64"/><path d="M208 290Q196 140 320 136T432 290L400 210H240Z"/>',
    ),
}

/** Draws every picture that the articles and authors in `content/` refer to; the same bytes each time. */
export async function villageMedia(): Promise<VillagePictureFile[]> {
  const names = Object.entries(photographs)
  const pictures = [
    ...names.map(async ([name, draw]) => file(name, photograph(paint(draw()), 1))),
    file(turnedPicture, photograph(paint(teapot()).rotate(-90), 6)),
    file('kite.png', paint(kite()).png()),
    ...unpublished.map(async (name) => file(name, paint(kite()).flatten({ background: '#ffffff' }).jpeg())),
    windy(),
  ]
  return [...(await Promise.all(pictures)), ...linkedFiles]
}

/** Nothing published shows these: a draft does, an author whom it alone names, or nobody. */
const unpublished = [
  'unpublished-cake.jpg',
  'unpublished-jar.jpg',
  'unpublished-baker.jpg',
  'unpublished-by-anybody.jpg',
]

/** Two empty pages. */
const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

/** As much of each as tells what it is, and two of them that can be read. */
const linkedFiles: readonly VillagePictureFile[] = [
  { path: 'media/bench-drawings.zip', bytes: Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex') },
  { path: 'media/bench-song.mp3', bytes: Buffer.from(`fffb9064${'00'.repeat(413)}`, 'hex') },
  { path: 'media/bench-film.mp4', bytes: Buffer.from('\0\0\0\u0018ftypisom\0\0\u0002\0isommp41', 'latin1') },
  { path: 'media/bench-count.csv', bytes: Buffer.from(`Bench;Planks\n${'By the quay;4\n'.repeat(100)}`) },
  { path: 'media/bench-minutes.pdf', bytes: pdf },
  { path: 'media/unpublished-recipe.pdf', bytes: pdf },
]

/** A picture that moves. */
async function windy(): Promise<VillagePictureFile> {
  const frames = await Promise.all([0, 5].map((angle) => paint(kite()).rotate(angle).resize(120, 90).png().toBuffer()))
  return file('bench-in-the-wind.gif', sharp(frames, { join: { animated: true } }).gif())
}

function paint({ svg }: Scene): Sharp {
  return sharp(Buffer.from(svg))
}

/** As a camera would write it: with its maker, its owner, how it was held and where it was (in the sea, off Null Island). */
function photograph(picture: Sharp, orientation: 1 | 6): Sharp {
  return picture
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 88 })
    .withMetadata({ orientation }) // as an EXIF tag it would be overwritten
    .withExifMerge({
      IFD0: { Make: cameraTraces.make, Artist: cameraTraces.artist },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '0/1 7/1 1234/100',
        GPSLongitudeRef: 'W',
        GPSLongitude: '0/1 11/1 4321/100',
      },
    })
}

async function file(name: string, picture: Sharp): Promise<VillagePictureFile> {
  return { path: `media/${name}`, bytes: await picture.toBuffer() }
}
