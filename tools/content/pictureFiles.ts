import { ContentFile } from './contentFile.ts'
import type { ContentFolder, PictureFile } from './contentFolder.ts'
import { renaming, type Finding } from './problem.ts'
import { isSlug, toSlug } from './slug.ts'

/** The formats a picture may come in, by its extension. */
const formats = new Map([
  ['jpg', 'jpeg'],
  ['jpeg', 'jpeg'],
  ['png', 'png'],
  ['webp', 'webp'],
  ['avif', 'avif'],
])

const largest = 40_000_000

/** Checks the files of `content/media`: their names, and that they are what their names say. */
export function checkPictureFiles({ pictures }: ContentFolder): ContentFile[] {
  return [...pictures].map(([path, picture]) => {
    const file = new ContentFile(path, '')
    for (const finding of [faultOfContent(path, picture), faultOfSize(picture)]) if (finding) file.report(finding)
    return file
  })
}

function faultOfContent(path: string, { format }: PictureFile): Finding | undefined {
  const name = path.replace('content/media/', '')
  const [, stem = '', extension = ''] = /^(.*)\.([^.]*)$/s.exec(name) ?? ['', name]
  const expected = formats.get(extension)
  if (expected && isSlug(stem)) {
    if (format === expected) return undefined
    if (!format) return { rule: 'picture-format', message: 'its content is not a picture', allowed: 'a whole picture' }
    const right = [...formats].find(([, other]) => other === format)?.[0]
    return {
      rule: 'picture-format',
      message: `named .${extension}, but its content is ${format}`,
      allowed: 'a picture in the format its name says',
      ...(right
        ? renaming(`content/media/${stem}.${right}`)
        : { help: `save it as ${[...formats.keys()].join(', ')}` }),
    }
  }
  const slug = toSlug(stem.replace(/^.*\//s, ''))
  const ending = extension.toLowerCase()
  return {
    rule: 'picture-name',
    message: name.includes('/')
      ? 'pictures do not lie in folders below content/media'
      : 'the name of this file cannot be an address of a picture',
    allowed: `lowercase letters a-z, digits and single hyphens, ending in .${[...formats.keys()].join(', .')}`,
    ...(slug && formats.has(ending) && renaming(`content/media/${slug}.${ending}`)),
  }
}

function faultOfSize({ bytes }: PictureFile): Finding | undefined {
  if (bytes <= largest) return undefined
  return {
    rule: 'picture-too-large',
    message: `the picture has ${bytes.toLocaleString('en')} bytes`,
    allowed: `at most ${largest.toLocaleString('en')} bytes`,
  }
}
