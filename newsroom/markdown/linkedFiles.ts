import type { Root } from 'hast'
import { fileNote, mediaLink, type MediaManifest } from '../media.ts'
import { elementsOf } from './elements.ts'

/**
 * Links to files of content/media lead to where these are published, and say what kind of file it is and how large. A file
 * that is not known keeps its link: the gate, which renders texts before anything is made, looks for those.
 */
export function linkedFiles(readMedia: () => MediaManifest): (tree: Root) => void {
  return (tree) => {
    for (const { element } of elementsOf(tree)) {
      if (element.tagName !== 'a') continue
      const link = mediaLink(String(element.properties['href']))
      const file = link && readMedia().linked[link.name]
      if (!file) continue
      element.properties['href'] = file.path + link.part
      element.children.push({ type: 'text', value: ` ${fileNote(file)}` })
    }
  }
}
