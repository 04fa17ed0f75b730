import { articlePath, authorPath, staticPagePath, topicPath } from '../newsroom/paths.ts'
import type { DocumentTypeName } from './fieldDefinitions.ts'

/** What has a page of its own. */
export type PageType = Exclude<DocumentTypeName, 'Site'>

export const pageTypes: readonly PageType[] = ['Article', 'Author', 'Topic', 'Page']

/** The address of what a document of this type and name is about. */
export function documentPath(type: PageType, name: string): string {
  return paths[type](name)
}

const paths = { Article: articlePath, Author: authorPath, Page: staticPagePath, Topic: topicPath }
