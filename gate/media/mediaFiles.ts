import { linkedFormat, linkedFormats, pictureFormats } from '../../newsroom/media.ts'
import { isSlug, toSlug } from '../addressFormat.ts'
import type { ContentFolder } from '../contentFolder.ts'
import { fileWith, renaming, type ContentFile, type Finding } from '../problem.ts'
import { namesTo } from '../suggestion.ts'
import { largestFile, maximumPixels, type MediaContent } from './mediaContent.ts'

/** In bytes. No camera makes one that is larger. */
const largestPicture = 40_000_000

/** Checks the files of `content/media`: their names, and that they are what their names say, whole. */
export function checkMediaFiles({ media }: ContentFolder): ContentFile[] {
  return Array.from(media, ([path, { bytes, content }]) => {
    const fault = faultOf(path.replace('content/media/', ''), content, media)
    const file = fileWith(path, ...(fault ? [fault] : []))
    const [what, maximum] = linkedFormat(path) ? ['file', largestFile] : ['picture', largestPicture]
    if (bytes > maximum) {
      const message = `the ${what} has ${bytes.toLocaleString('en')} bytes`
      file.report({ rule: `${what}-too-large`, message, allowed: `at most ${maximum.toLocaleString('en')} bytes` })
    }
    return file
  })
}

function faultOf(name: string, content: MediaContent | undefined, media: ContentFolder['media']): Finding | undefined {
  const [, stem = '', extension = ''] = /^(.*)\.([^.]*)$/s.exec(name) ?? ['', name]
  const ending = extension.toLowerCase()
  if (!isKnown(ending)) return unknownKind(extension)
  if (isKnown(extension) && isSlug(stem)) return content && faultOfContent(stem, extension, content)
  const kind = pictureFormats.has(ending) ? 'picture' : 'file'
  const slug = toSlug(stem.replace(/^.*\//s, ''))
  const wanted = `content/media/${slug}.${ending}`
  const offer = media.has(wanted) ? { help: `${wanted} is there already: delete one of the two` } : renaming(wanted)
  return {
    rule: `${kind}-name`,
    message: name.includes('/')
      ? 'nothing is published from folders below content/media'
      : `the name of this file cannot be an address of a ${kind}`,
    allowed: 'lowercase letters a-z, digits and single hyphens, with the ending in small letters too',
    ...(slug && offer),
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
const betterKinds = namesTo({
  'svg eps ai': 'a drawing can hold programs, so save it as .png',
  'heic heif tif tiff bmp raw dng jxl psd': 'save the picture as .jpg or .png',
  'doc docx odt rtf ppt pptx odp pages key epub': 'save it as .pdf',
  'xls xlsx ods numbers tsv': 'save the table as .csv, or as .pdf',
  'mov avi mkv webm m4v ogv wmv': 'save the film as .mp4',
  'wav m4a aac ogg oga opus flac aiff': 'save the sound as .mp3',
  'html htm js mjs css xml xhtml swf': 'it could run as a page of this site: put it into a .zip',
  'gz tgz tar 7z rar json txt md exe dmg': 'put it into a .zip',
})

/** What is wrong with the content of a file that is called `stem.extension`. */
function faultOfContent(stem: string, extension: string, content: MediaContent): Finding | undefined {
  const { format, isText, isMoving, damage, size } = content
  if (extension === 'csv') {
    if (isText && format !== 'pdf') return undefined
    return {
      rule: 'file-format',
      message: format ? `named .csv, but its content is ${format}` : 'its content is no text in UTF-8',
      allowed: 'a table as text in UTF-8',
      help: 'save it as CSV in UTF-8, as spreadsheets offer',
    }
  }
  if (format !== (pictureFormats.get(extension) ?? extension)) return otherFormat(stem, extension, format)
  if (damage !== undefined) {
    return {
      rule: 'picture-damaged',
      message: `the picture cannot be read to its end: ${damage}`,
      allowed: 'a whole picture',
      help: 'it was cut off or damaged on its way: fetch it again, or open it in a picture program and save it anew',
    }
  }
  if (size && size.width * size.height > maximumPixels) {
    return {
      rule: 'picture-too-large',
      message: `the picture has ${size.width.toLocaleString('en')} × ${size.height.toLocaleString('en')} pixels`,
      allowed: `at most ${(maximumPixels / 1e6).toLocaleString('en')} million pixels`,
      help: 'make it smaller: no page shows more than 2,400 pixels side by side',
    }
  }
  // A GIF may move: whether it is shown, where it would not, is asked where it is referred to.
  if (!isMoving || extension === 'gif') return undefined
  return {
    rule: 'picture-moving',
    message: 'the picture moves, and readers could not stop it',
    allowed: 'a picture that stands still',
    help: `save it as ${stem}.mp4 and link to it, [words](../media/${stem}.mp4), or save one frame of it as a picture`,
  }
}

function otherFormat(stem: string, extension: string, format: string | undefined): Finding {
  const isPicture = pictureFormats.has(extension)
  const rule = isPicture ? 'picture-format' : 'file-format'
  const asNamed = 'a file whose content is what its name says'
  if (!format) {
    const what = isPicture ? 'a picture' : extension.toUpperCase()
    return { rule, message: `its content is not ${what}`, allowed: isPicture ? 'a whole picture' : asNamed }
  }
  const right = [...pictureFormats].find(([, other]) => other === format)?.[0] ?? linkedFormat(`.${format}`)?.extension
  return {
    rule,
    message: `named .${extension}, but its content is ${format}`,
    allowed: isPicture ? 'a picture in the format its name says' : asNamed,
    ...(right
      ? renaming(`content/media/${stem}.${right}`)
      : { help: `save it as ${isPicture ? [...pictureFormats.keys()].join(', ') : extension}` }),
  }
}
