import { hash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { drawCards } from '../../cards/drawCards.ts'
import type { Picture } from '../../newsroom/media.ts'
import { articleCard, cards } from '../../newsroom/syndication/cards.ts'
import { workPath } from '../../system/files.ts'
import type { Proof } from './proof.ts'

/** Draws the card that stands for an article, and says where it lies. Old articles have that of their first topic. */
export async function cardOf({
  catalogue,
  article,
}: Proof): Promise<{ readonly picture: string } | { readonly fault: string }> {
  const [path] = articleCard(catalogue.site, article).paths
  const card = Array.from(cards(catalogue)).find((one) => one.path === path)
  if (!card) return { fault: 'there is none for it.' }
  try {
    const { photograph } = card
    const shown = photograph && { ...photograph, file: await photographIn(proofFolder(article.slug), photograph.file) }
    const drawn = await drawCards([{ ...card, photograph: shown }], () => undefined, proofFolder(article.slug))
    return { picture: `/desk/proof/${encodeURIComponent(article.slug)}/${drawn[path]}` }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

/** Where the card of an article that is being written is drawn. */
export function proofFolder(slug: string, ...parts: string[]): string {
  return workPath('proof', slug, ...parts)
}

/**
 * The photograph by a name below the folder where its card is drawn. That is of its bytes, as a build's is: a card that
 * was drawn of another picture of the same name is not taken for it.
 */
async function photographIn(folder: string, file: Picture['file']): Promise<Picture['file']> {
  const bytes = await readFile(join('content/media', decodeURIComponent(basename(file.fallback))))
  const name = `${hash('sha256', bytes)}${extname(file.fallback)}`
  await mkdir(join(folder, 'media'), { recursive: true })
  await writeFile(join(folder, 'media', name), bytes)
  return { ...file, fallback: `media/${name}` }
}
