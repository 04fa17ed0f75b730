import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import type { Processor } from 'unified'
import type { MediaManifest } from '../media.ts'
import { syntaxPlugins } from './articleSyntax.ts'
import { bareLinks } from './bareLinks.ts'
import { cellAlignment } from './cellAlignment.ts'
import { figures } from './figures.ts'
import { ids } from './ids.ts'
import { leftToRight } from './leftToRight.ts'
import { linkedFiles } from './linkedFiles.ts'
import { numberWidths } from './numberWidths.ts'
import { scrollableBlocks } from './scrollableBlocks.ts'
import { softBreaks } from './softBreaks.ts'
import { taskMarks } from './taskMarks.ts'
import { writtenHtml } from './writtenHtml.ts'

/** Prepares a processor that makes a body's HTML from its Markdown; `readMedia` gives the pictures and files there are. */
export function bodyToHtml(readMedia: () => MediaManifest): (processor: Processor) => void {
  return (processor) => {
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
      .use(figures, readMedia)
      // After the ids: that of a heading is not to change with the size of a file.
      .use(linkedFiles, readMedia)
      .use(bareLinks)
      .use(leftToRight)
      .use(cellAlignment)
      .use(numberWidths)
      .use(scrollableBlocks)
      .use(taskMarks)
      .use(rehypeStringify)
  }
}
