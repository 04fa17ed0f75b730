import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import type { MediaFile, MediaManifest } from '../../newsroom/media.ts'
import { workPath } from '../workPath.ts'
import { writeWhole } from '../writeWhole.ts'

/** Widths a browser may choose from, in pixels; the picture's own width is added where it is between them. */
const widths = [480, 800, 1200, 1680, 2400]

/** Part of every file's name: change it when anything below changes what comes out. */
const recipe = 'pictures 2'

/**
 * Makes every picture of `content/media` in the sizes and formats browsers want, turned upright and without anything
 * but its pixels: no place, no camera, no thumbnail of what was cut away. What was made before is kept.
 * @param progress is told after each picture how many are done
 */
export async function makePictures(progress: (done: number, all: number) => void): Promise<MediaManifest> {
  const folder = workPath('media')
  await mkdir(folder, { recursive: true })
  const names = (await readdir('content/media').catch(() => [])).filter((name) => !name.startsWith('.')).toSorted()
  const manifest: Record<string, MediaFile> = {}
  for (const [index, name] of names.entries()) {
    manifest[name] = await makePicture(folder, name)
    progress(index + 1, names.length)
  }
  await sweep(folder, manifest)
  await writeWhole(workPath('media.json'), JSON.stringify(manifest, null, 2))
  return manifest
}

async function makePicture(folder: string, name: string): Promise<MediaFile> {
  const bytes = await readFile(join('content/media', name))
  const hash = createHash('sha256').update(recipe).update(bytes).digest('hex').slice(0, 8)
  const stem = `${name.replace(/\.[^.]*$/, '')}-${hash}`
  const record = join(folder, `${stem}.json`)
  const known = await readRecord(record, folder)
  if (known) return known

  // A picture turned by its camera is turned for good, as the note that says so is left out.
  const upright = await sharp(bytes).rotate().toBuffer({ resolveWithObject: true })
  const { width } = upright.info
  const steps = [...new Set([...widths.filter((step) => step < width), Math.min(width, widths.at(-1) ?? width)])]
  const source = () => sharp(bytes).rotate()
  const extension = name.split('.').at(-1) === 'png' ? 'png' : name.split('.').at(-1) === 'webp' ? 'webp' : 'jpg'

  const fallback = `${stem}.${extension}`
  const shown = await source()
    .resize({ width: Math.min(width, 1680) })
    .toFormat(extension === 'jpg' ? 'jpeg' : extension, { quality: 80 })
    .toFile(join(folder, fallback))
  for (const step of steps) {
    const resized = source().resize({ width: step })
    await resized
      .clone()
      .avif({ quality: 52, effort: 3 })
      .toFile(join(folder, `${stem}-${step}.avif`))
    await resized
      .clone()
      .webp({ quality: 76 })
      .toFile(join(folder, `${stem}-${step}.webp`))
  }

  const variants = (format: string) => steps.map((step) => ({ path: `/media/${stem}-${step}.${format}`, width: step }))
  const file: MediaFile = {
    width: shown.width,
    height: shown.height,
    fallback: `/media/${fallback}`,
    sources: [
      { type: 'image/avif', variants: variants('avif') },
      { type: 'image/webp', variants: variants('webp') },
    ],
  }
  // Last: a picture whose record is there is complete.
  await writeWhole(record, JSON.stringify(file))
  return file
}

/** What was made of a picture before, if all of it is there: whoever swept it away may not have come to the end. */
async function readRecord(record: string, folder: string): Promise<MediaFile | undefined> {
  try {
    const known = JSON.parse(await readFile(record, 'utf8')) as MediaFile
    return mediaPaths(known).every((path) => existsSync(join(folder, basename(path)))) ? known : undefined
  } catch {
    return undefined
  }
}

/** Removes what no picture of today was made into. */
async function sweep(folder: string, manifest: MediaManifest): Promise<void> {
  const paths = Object.values(manifest).flatMap(mediaPaths)
  const kept = new Set(paths.map((path) => path.replace('/media/', '')))
  const stems = new Set(Object.values(manifest).map(({ fallback }) => fallback.replace(/^\/media\/|\.[^.]*$/g, '')))
  for (const name of await readdir(folder)) {
    if (!kept.has(name) && !stems.has(name.replace(/\.json$/, ''))) await rm(join(folder, name))
  }
}

/** Every path a picture is served under. */
export function mediaPaths({ fallback, sources }: MediaFile): string[] {
  return [fallback, ...sources.flatMap(({ variants }) => variants.map(({ path }) => path))]
}
