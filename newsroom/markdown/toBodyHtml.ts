import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified, type Processor } from 'unified'
import type { Locale } from '../locale.ts'
import type { MediaManifest } from '../media.ts'
import { rememberedOf } from '../remembered.ts'
import { formatNumber, say } from '../words/words.ts'
import { syntaxPlugins } from './articleSyntax.ts'
import { figures } from './figures.ts'
import { ids } from './ids.ts'
import { pageElements } from './pageElements.ts'
import { softBreaks } from './unspacedText.ts'
import { writtenHtml } from './writtenHtml.ts'

/** The HTML of a body, front matter aside, with the pictures there are. @throws if it shows one that is not there. */
export function toBodyHtml(markdown: string, media: MediaManifest, locale: Locale): string {
  return String(processorOf(media)(locale).processSync(markdown))
}

/** Processors are slow to make, and there is one set of pictures in a publication, and a few languages. */
const processorOf = rememberedOf((media: MediaManifest) =>
  rememberedOf((locale: Locale) => bodyProcessor(media, locale)),
)

/** Makes a body's HTML from its Markdown, with the pictures and files there are. @param locale of what is added to it */
export function bodyProcessor(media: MediaManifest, locale: Locale): Processor {
  const processor: Processor = unified()
  processor
    .use(syntaxPlugins)
    .use(softBreaks)
    // Ids of notes need no prefix against "clobbering": no script of ours reads globals from the document.
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: '',
      footnoteLabelProperties: { ...(locale.lang && { lang: locale.lang }) },
      footnoteLabel: locale.words.notes,
      footnoteBackLabel: (reference, again) => backLabel(locale, reference + 1, again),
    })
    .use(writtenHtml)
    .use(ids)
    .use(figures, media, locale)
    .use(pageElements, media, locale)
    .use(rehypeStringify)
  return processor.freeze()
}

/** A note that is referred to again has as many ways back, the second of which is that to reference 1-2. */
function backLabel(locale: Locale, reference: number, again: number): string {
  const numbers = again > 1 ? [reference, again] : [reference]
  const number = numbers.map((one) => formatNumber(one, locale.language)).join('-')
  return say(locale, 'backToReference', { number })
}
