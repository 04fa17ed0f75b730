import { createHash } from 'node:crypto'
import type { TextFacts } from '../../newsroom/documents.ts'

/** @param text as its author wrote it, in Markdown */
export function textFacts(text: string): TextFacts {
  const names = text.replaceAll('\\', '').matchAll(/media\/([^\s)>"'\]#]+)/g)
  return { hash: createHash('sha1').update(text).digest('hex'), media: Array.from(names, ([, name = '']) => name) }
}
