import { linkedFormat, pictureFormats } from '../../newsroom/mediaFormats.ts'
import { renaming, type Finding } from '../problem.ts'
import { mostPixels, type MediaContent } from './mediaContent.ts'

/** What is wrong with the content of a file that is called `stem.extension`. */
export function formatFault(stem: string, extension: string, content: MediaContent): Finding | undefined {
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
  if (width * height <= mostPixels) return undefined
  return {
    rule: 'picture-too-large',
    message: `the picture has ${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels`,
    allowed: `at most ${(mostPixels / 1e6).toLocaleString('en')} million pixels`,
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
