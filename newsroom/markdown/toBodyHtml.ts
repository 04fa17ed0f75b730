import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified, type Processor } from 'unified'
import type { MediaManifest } from '../media.ts'
import { syntaxPlugins } from './articleSyntax.ts'
import { figures } from './figures.ts'
import { ids } from './ids.ts'
import { pageElements } from './pageElements.ts'
import { softBreaks } from './unspacedText.ts'
import { writtenHtml } from './writtenHtml.ts'

/** The HTML of a body, front matter aside, with the pictures there are. @throws if it shows one that is not there. */
export function toBodyHtml(markdown: string, media: MediaManifest): string {
  const processor = processors.get(media) ?? bodyProcessor(media)
  processors.set(media, processor)
  return String(processor.processSync(markdown))
}

/** Processors are slow to make, and there is one set of pictures in a publication. */
const processors = new WeakMap<MediaManifest, Processor>()

/** Makes a body's HTML from its Markdown, with the pictures and files there are. */
export function bodyProcessor(media: MediaManifest): Processor {
  const processor: Processor = unified()
  processor
    .use(syntaxPlugins)
    .use(softBreaks)
    // Ids of notes need no prefix against "clobbering": no script of ours reads globals from the document.
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: '',
      footnoteLabelProperties: {},
      footnoteLabel: 'Notes',
    })
    .use(writtenHtml)
    .use(ids)
    .use(figures, media)
    .use(pageElements, media)
    .use(rehypeStringify)
  return processor.freeze()
}
