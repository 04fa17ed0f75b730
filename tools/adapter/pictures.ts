import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from '../../newsroom/catalogue.ts'
import type { MediaManifest } from '../../newsroom/media.ts'
import { iconPath, iconSizes } from '../../newsroom/paths.ts'
import { cards } from '../../newsroom/syndication/cards.ts'
import { drawnCardsFile, type DrawnCards } from '../cards/drawCards.ts'
import { drawIcon } from '../cards/drawIcon.ts'
import { mediaPaths } from '../media/pictures.ts'
import type { Folder } from './folder.ts'

/** Lays down every picture: those of `content/media`, the cards and the icons. */
export async function writePictures(folder: Folder, catalogue: Catalogue, projectDir: string): Promise<void> {
  const work = join(projectDir, '.standfirst')
  const media = JSON.parse(await readFile(join(work, 'media.json'), 'utf8')) as MediaManifest
  for (const path of Object.values(media).flatMap(mediaPaths)) await folder.copy(path, join(work, path))

  const drawn = JSON.parse(await readFile(join(work, drawnCardsFile), 'utf8')) as DrawnCards
  for (const { path } of cards(catalogue)) {
    const file = drawn[path]
    if (file === undefined) throw new Error(`no card was drawn for ${path}`)
    await folder.copy(path, join(work, 'cards', file))
  }

  const icon = await readFile(join(projectDir, 'public/icon.svg'))
  for (const pixels of iconSizes) await folder.write(iconPath(pixels), await drawIcon(icon, pixels))
}
