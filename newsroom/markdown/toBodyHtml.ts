import { unified, type Processor } from 'unified'
import type { MediaManifest } from '../media.ts'
import { bodyToHtml } from './bodyToHtml.ts'

/** The HTML of a body, front matter aside, with the pictures there are. @throws if it shows one that is not there. */
export function toBodyHtml(markdown: string, media: MediaManifest): string {
  return String(processorFor(media).processSync(markdown))
}

/** Processors are slow to make, and there is one set of pictures in a publication. */
const processors = new WeakMap<MediaManifest, Processor>()

function processorFor(media: MediaManifest): Processor {
  const made = processors.get(media)
  if (made) return made
  const processor: Processor = unified()
  bodyToHtml(() => media)(processor)
  processor.freeze()
  processors.set(media, processor)
  return processor
}
