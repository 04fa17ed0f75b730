import type { PageType } from '../../newsroom/pages.ts'

/** What kind of page a file of HTML is; a frame is part of other sites' pages. */
export type FileType = PageType | 'frame'

/** Pages that share their styles: lists are alike, whatever they list. */
export type StyleType = 'front' | 'article' | 'list' | 'search' | 'plain' | 'not found' | 'frame'

export const styleTypes: Readonly<Record<FileType, StyleType>> = {
  front: 'front',
  article: 'article',
  topics: 'list',
  topic: 'list',
  authors: 'list',
  author: 'list',
  archive: 'list',
  feeds: 'plain',
  search: 'search',
  staticPage: 'plain',
  corrections: 'plain',
  history: 'plain',
  'not found': 'not found',
  gone: 'not found',
  frame: 'frame',
}
