import { linkedFormat, linkedFormats, pictureFormats } from '../../newsroom/media.ts'
import { isSlug, toSlug } from '../addressFormat.ts'
import type { ContentFolder } from '../contentFolder.ts'
import { fileWith, renaming, type ContentFile, type Finding } from '../problem.ts'
import { largestFile, maximumPixels, type MediaContent, type MediaFile } from './mediaContent.ts'

/** In bytes. No camera makes one that is larger. */
const largestPicture = 40_000_000

/** Checks the files of `content/media`: their names, and that they are what their names say, whole. */
export function checkMediaFiles({ media }: ContentFolder): ContentFile[] {
  return [...media].map(([path, found]) =>
    fileWith(path, ...[faultOfFile(path, found, media) ?? [], faultOfSize(path, found) ?? []].flat()),
  )
}

function faultOfFile(path: string, { content }: MediaFile, media: ContentFolder['media']): Finding | undefined {
  const name = path.replace('content/media/', '')
  const [, stem = '', extension = ''] = /^(.*)\.([^.]*)$/s.exec(name) ?? ['', name]
  if (!isKnown(extension.toLowerCase())) return unknownKind(extension)
  if (isKnown(extension) && isSlug(stem)) return content && formatFault(stem, extension, content)
  const slug = toSlug(stem.replace(/^.*\//s, ''))
  const wanted = slug && `content/media/${slug}.${extension.toLowerCase()}`
  const kind = pictureFormats.has(extension.toLowerCase()) ? 'picture' : 'file'
  return {
    rule: `${kind}-name`,
    message: name.includes('/')
      ? 'nothing is published from folders below content/media'
      : `the name of this file cannot be an address of a ${kind}`,
    allowed: 'lowercase letters a-z, digits and single hyphens, with the ending in small letters too',
    ...(wanted &&
      (media.has(wanted) ? { help: `${wanted} is there already: delete one of the two` } : renaming(wanted))),
  }
}

function isKnown(extension: string): boolean {
  return pictureFormats.has(extension) || linkedFormat(`.${extension}`) !== undefined
}

function unknownKind(extension: string): Finding {
  return {
    rule: 'media-kind',
    message: extension ? `files that end in .${extension} are not published` : 'the name of this file has no ending',
    allowed:
      `in content/media: pictures to show (${endings(pictureFormats.keys())}) ` +
      `and files to link to (${endings(linkedFormats.map((format) => format.extension))})`,
    help: betterKinds.get(extension.toLowerCase()),
  }
}

function endings(extensions: Iterable<string>): string {
  return Array.from(extensions, (extension) => `.${extension}`).join(', ')
}

/** What to make of a file of another kind. */
const betterKinds = new Map<string, string>(
  (
    [
      [['svg', 'eps', 'ai'], 'a drawing can hold programs, so save it as .png'],
      [['heic', 'heif', 'tif', 'tiff', 'bmp', 'raw', 'dng', 'jxl', 'psd'], 'save the picture as .jpg or .png'],
      [['doc', 'docx', 'odt', 'rtf', 'ppt', 'pptx', 'odp', 'pages', 'key', 'epub'], 'save it as .pdf'],
      [['xls', 'xlsx', 'ods', 'numbers', 'tsv'], 'save the table as .csv, or as .pdf'],
      [['mov', 'avi', 'mkv', 'webm', 'm4v', 'ogv', 'wmv'], 'save the film as .mp4'],
      [['wav', 'm4a', 'aac', 'ogg', 'oga', 'opus', 'flac', 'aiff'], 'save the sound as .mp3'],
      [
        ['html', 'htm', 'js', 'mjs', 'css', 'xml', 'xhtml', 'swf'],
        'it could run as a page of this site: put it into a .zip',
      ],
      [['gz', 'tgz', 'tar', '7z', 'rar', 'json', 'txt', 'md', 'exe', 'dmg'], 'put it into a .zip'],
    ] as const
  ).flatMap(([extensions, help]) => extensions.map((extension) => [extension, help] as const)),
)

function faultOfSize(path: string, { bytes }: MediaFile): Finding | undefined {
  const isFile = linkedFormat(path) !== undefined
  const maximum = isFile ? largestFile : largestPicture
  if (bytes <= maximum) return undefined
  return {
    rule: `${isFile ? 'file' : 'picture'}-too-large`,
    message: `the ${isFile ? 'file' : 'picture'} has ${bytes.toLocaleString('en')} bytes`,
    allowed: `at most ${maximum.toLocaleString('en')} bytes`,
  }
}

/** What is wrong with the content of a file that is called `stem.extension`. */
function formatFault(stem: string, extension: string, content: MediaContent): Finding | undefined {
  if (extension === 'csv') return content.isText && content.format !== 'pdf' ? undefined : noText(content)
  const expected = pictureFormats.get(extension) ?? extension
  if (content.format !== expected) return otherFormat(stem, extension, content)
  // A GIF may move: whether it is shown, where it would not, is asked where it is referred to.
  return damageFault(content) ?? (content.isMoving && extension !== 'gif' ? movingFault(stem) : undefined)
}

function noText({ format }: MediaContent): Finding {
  return {
    rule: 'file-format',
    message: format ? `named .csv, but its content is ${format}` : 'its content is no text in UTF-8',
    allowed: 'a table as text in UTF-8',
    help: 'save it as CSV in UTF-8, as spreadsheets offer',
  }
}

function otherFormat(stem: string, extension: string, { format }: MediaContent): Finding {
  const isPicture = pictureFormats.has(extension)
  if (!format) {
    return {
      rule: isPicture ? 'picture-format' : 'file-format',
      message: isPicture ? 'its content is not a picture' : `its content is not ${extension.toUpperCase()}`,
      allowed: isPicture ? 'a whole picture' : 'a file whose content is what its name says',
    }
  }
  const right = [...pictureFormats].find(([, other]) => other === format)?.[0] ?? linkedFormat(`.${format}`)?.extension
  return {
    rule: isPicture ? 'picture-format' : 'file-format',
    message: `named .${extension}, but its content is ${format}`,
    allowed: isPicture ? 'a picture in the format its name says' : 'a file whose content is what its name says',
    ...(right
      ? renaming(`content/media/${stem}.${right}`)
      : { help: `save it as ${isPicture ? [...pictureFormats.keys()].join(', ') : extension}` }),
  }
}

function damageFault({ damage, size }: MediaContent): Finding | undefined {
  if (damage !== undefined) {
    return {
      rule: 'picture-damaged',
      message: `the picture cannot be read to its end: ${damage}`,
      allowed: 'a whole picture',
      help: 'it was cut off or damaged on its way: fetch it again, or open it in a picture program and save it anew',
    }
  }
  const { width, height } = size ?? { width: 0, height: 0 }
  if (width * height <= maximumPixels) return undefined
  return {
    rule: 'picture-too-large',
    message: `the picture has ${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels`,
    allowed: `at most ${(maximumPixels / 1e6).toLocaleString('en')} million pixels`,
    help: 'make it smaller: no page shows more than 2,400 pixels side by side',
  }
}

function movingFault(stem: string): Finding {
  return {
    rule: 'picture-moving',
    message: 'the picture moves, and readers could not stop it',
    allowed: 'a picture that stands still',
    help: `save it as ${stem}.mp4 and link to it, [words](../media/${stem}.mp4), or save one frame of it as a picture`,
  }
}
