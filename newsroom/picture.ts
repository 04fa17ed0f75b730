import { mediaName, type MediaManifest, type Picture } from './media.ts'

/** @throws if the picture is not in content/media, which the gate has ruled out. */
export function toPicture(
  image: { readonly src: string; readonly alt: string; readonly caption?: string | undefined; readonly credit: string },
  media: MediaManifest,
): Picture {
  const file = media.pictures[mediaName(image.src) ?? '']
  if (!file) throw new Error(`${image.src} is not in content/media`)
  const { alt, caption, credit } = image
  return { file, alt, credit, ...(caption && { caption }) }
}
