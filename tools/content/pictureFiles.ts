import { ContentFile } from './contentFile.ts'
import type { ContentFolder } from './contentFolder.ts'

/** The formats a picture may come in, by its extension. */
const formats: Readonly<Record<string, string>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
}

const largest = 40_000_000

/** Checks the files of `content/media`: their names, and that they are what their names say. */
export function checkPictureFiles({ pictures }: ContentFolder): ContentFile[] {
  return [...pictures].map(([path, { bytes, format }]) => {
    const file = new ContentFile(path, '')
    const name = path.replace('content/media/', '')
    const [, extension = ''] = /^[a-z0-9]+(?:-[a-z0-9]+)*\.([a-z]+)$/.exec(name) ?? []
    const expected = formats[extension]
    if (!expected) {
      file.report({
        rule: 'picture-name',
        message: 'the name of this file cannot be an address of a picture',
        allowed: `lowercase letters a-z, digits and single hyphens, ending in ${Object.keys(formats).join(', ')}`,
      })
    } else if (format !== expected) {
      file.report({
        rule: 'picture-format',
        message: format ? `named .${extension}, but its content is ${format}` : 'its content is not a picture',
        allowed: `a picture in the format its name says`,
      })
    }
    if (bytes > largest) {
      file.report({ rule: 'picture-too-large', message: `the picture has ${bytes.toLocaleString('en')} bytes`, allowed: `at most ${largest.toLocaleString('en')}` })
    }
    return file
  })
}
