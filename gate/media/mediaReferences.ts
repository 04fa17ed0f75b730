import { linkedFormat, linkedFormats, mediaLink, mediaName, pictureFormats } from '../../newsroom/media.ts'
import type { ContentFolder } from '../contentFolder.ts'
import type { CheckedDocument } from '../document.ts'
import { isWebAddress, textFormats } from '../formats.ts'
import type { LinkFault } from '../linkTargets.ts'
import type { ContentFile } from '../problem.ts'
import { Candidates } from '../suggestion.ts'
import { quoted, suggesting, type TextValue } from '../value.ts'

/** Names in content/media, with what is known of each. */
export class MediaNames {
  readonly #media: ContentFolder['media']
  readonly #pictures: Candidates
  readonly #linked: Candidates

  constructor({ media }: Pick<ContentFolder, 'media'>) {
    this.#media = media
    const names = [...media.keys()].map((path) => path.replace('content/media/', ''))
    this.#pictures = new Candidates(names.filter((name) => isPicture(name)))
    this.#linked = new Candidates(names.filter((name) => linkedFormat(name) !== undefined))
  }

  /** Checks that a picture is there, and can be shown. */
  checkPicture(file: ContentFile, value: TextValue): void {
    const name = mediaName(value.text)
    const found = name !== undefined && this.#media.get(`content/media/${name}`)
    if (found) {
      const link = `link to it: [words](../media/${name})`
      const isMoving = name.endsWith('.gif') && found.content?.isMoving
      const fault =
        linkedFormat(name) && !isPicture(name)
          ? { message: `content/media/${name} is no picture`, help: link }
          : isMoving && {
              message: `content/media/${name} moves, and readers could not stop it`,
              help: `${link}, or save one frame of it as .png`,
            }
      if (fault) file.report({ rule: 'picture-unshowable', ...fault }, value)
      return
    }
    const meant = this.#pictures.nearest(name ?? value.text.replace(/^.*\//, ''))
    const finding = {
      rule: 'picture-missing',
      message: name
        ? `there is no picture content/media/${name}`
        : `${quoted(value.text)} is not a picture of this publication`,
      allowed: textFormats.media.allowed,
      ...(isWebAddress(value.text) && { help: 'put a copy into content/media, if you may' }),
      ...suggesting(file, value, meant && `../media/${meant}`),
    }
    file.report(finding, value)
  }

  /** Why a link to a file of content/media leads to none that is published as it is. */
  faultOfLink({ name, part }: { readonly name: string; readonly part: string }): LinkFault | undefined {
    if (!this.#media.has(`content/media/${name}`)) {
      const meant = this.#linked.nearest(name)
      const message = `there is no file content/media/${name}`
      return { rule: 'file-missing', message, allowed, meant: meant && `../media/${meant}${part}` }
    }
    if (linkedFormat(name) || !isPicture(name)) return undefined
    return {
      rule: 'file-picture',
      message: `content/media/${name} is a picture, which is shown, not linked to: its file may tell where it was taken`,
      allowed,
      help: `show it in a paragraph of its own: ![what it shows](../media/${name} "Caption | Credit")`,
    }
  }

  /** How to link to the file that an address of another form probably means. */
  meantBy(address: string): Pick<LinkFault, 'meant' | 'help'> | undefined {
    const file = /[^/]*$/.exec(address.replace(/[?#].*$/s, ''))?.[0] ?? ''
    if (this.#linked.words.includes(file)) return { meant: `../media/${file}` }
    if (!linkedFormat(file.toLowerCase())) return undefined
    const help = `put the file into content/media, and link to it as ../media/${file.toLowerCase()}`
    return { meant: undefined, help }
  }
}

const allowed = `a file in content/media that ends in ${linkedFormats.map(({ extension }) => `.${extension}`).join(', ')}, written as ../media/ and its name`

function isPicture(name: string): boolean {
  return pictureFormats.has(name.replace(/^.*\./, ''))
}

/** Files of content/media, by their names there: of each the hash of the bytes that were checked. */
export interface UsedMedia {
  readonly pictures: ReadonlyMap<string, string>
  readonly linked: ReadonlyMap<string, string>
}

/** What documents show or lead to: whatever else lies in content/media is nobody's to see. */
export function usedMedia(documents: Iterable<CheckedDocument>, { media }: ContentFolder): UsedMedia {
  const [pictures, linked] = [new Set<string>(), new Set<string>()]
  for (const { texts, body } of documents) {
    const shown = texts.filter(({ definition }) => definition.format === 'media')
    for (const { text } of [...shown, ...(body?.pictures ?? [])]) pictures.add(mediaName(text) ?? '')
    for (const { text } of body?.links ?? []) linked.add(mediaLink(text)?.name ?? '')
  }
  const withHashes = (names: ReadonlySet<string>) =>
    new Map(
      [...names].toSorted().flatMap((name) => {
        const hash = media.get(`content/media/${name}`)?.content?.hash
        return hash === undefined ? [] : [[name, hash] as const]
      }),
    )
  return { pictures: withHashes(pictures), linked: withHashes(linked) }
}
