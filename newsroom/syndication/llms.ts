import type { PhrasingContent, Root, RootContent } from 'mdast'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { Catalogue } from '../catalogue.ts'
import {
  absoluteUrl,
  archivePath,
  feedPath,
  feedsPath,
  frontPath,
  llmsPath,
  markdownPath,
  sitemapIndexPath,
  type PublishedFile,
} from '../paths.ts'
import { feedFormats, newestCount } from './feedLinks.ts'
import { heading, link, list, paragraph, text } from './mdastParts.ts'

const markdown = unified()
  .use(remarkStringify, {
    bullet: '-',
    listItemIndent: 'one',
    resourceLink: true,
    handlers: {
      // Programs that read this file line by line take the first ] for the end of a title, even behind a backslash.
      text: (node: { value: string }, _parent, state, info) =>
        state
          .safe(node.value, info)
          .replaceAll(String.raw`\[`, '&#91;')
          .replaceAll(String.raw`\]`, '&#93;'),
    },
  })
  .freeze()

interface Entry {
  readonly name: string
  readonly path: string
  readonly note?: string | undefined
}

/** What this publication is and where its texts are, for programs that read: https://llmstxt.org */
export function llmsFile(catalogue: Catalogue): PublishedFile {
  const { site, articles, topics, staticPages } = catalogue
  const { words } = site.locale
  const section = (title: string, entries: readonly Entry[]): RootContent[] =>
    entries.length > 0 ? [heading(title), list(entries.map((entry) => line(entry)))] : []
  const line = ({ name, path, note }: Entry): PhrasingContent[] => [
    link(name, absoluteUrl(site, path)),
    ...(note ? [text(`: ${note}`)] : []),
  ]
  const tree: Root = {
    type: 'root',
    children: [
      heading(site.name, 1),
      { type: 'blockquote', children: [paragraph(text(site.description))] },
      ...section(
        words.articles,
        articles
          .slice(0, newestCount)
          .map(({ title, path, summary }) => ({ name: title, path: markdownPath(path), note: summary })),
      ),
      ...section(
        words.topics,
        topics.map(({ name, path, description }) => ({ name, path, note: description })),
      ),
      ...section(
        words.about,
        staticPages.map(({ title, path, summary }) => ({ name: title, path, note: summary })),
      ),
      // This title alone has a meaning, in every language.
      ...section('Optional', [
        { name: words.archive, path: archivePath(), note: words.everyArticleByYear },
        { name: words.feeds, path: feedsPath, note: words.feedsOfTopicsAndAuthors },
        ...feedFormats.map(({ format, name }) => ({
          name,
          path: feedPath(frontPath, format),
          note: words.newestArticles,
        })),
        { name: words.sitemap, path: sitemapIndexPath },
      ]),
    ],
  }
  return { path: llmsPath, text: markdown.stringify(tree) }
}
