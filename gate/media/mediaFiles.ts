import { linkedFormat, linkedFormats, pictureFormats } from '../../newsroom/mediaFormats.ts'
import { ContentFile } from '../contentFile.ts'
import type { ContentFolder } from '../contentFolder.ts'
import { renaming, type Finding } from '../problem.ts'
import { isSlug, toSlug } from '../slug.ts'
import { formatFault } from './formatFault.ts'
import { largestFile, type MediaFile } from './knownMedia.ts'

/** In bytes. No camera makes one that is larger. */
const largestPicture = 40_000_000

/** Checks the files of `content/media`: their names, and that they are what their names say, whole. */
export function checkMediaFiles({ media }: ContentFolder): ContentFile[] {
  return [...media].map(([path, found]) => {
    const file = new ContentFile(path, '')
    for (const finding of [faultOfFile(path, found, media), faultOfSize(path, found)]) if (finding) file.report(finding)
    return file
  })
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
  const most = isFile ? largestFile : largestPicture
  if (bytes <= most) return undefined
  return {
    rule: `${isFile ? 'file' : 'picture'}-too-large`,
    message: `the ${isFile ? 'file' : 'picture'} has ${bytes.toLocaleString('en')} bytes`,
    allowed: `at most ${most.toLocaleString('en')} bytes`,
  }
}
