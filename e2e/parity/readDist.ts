import type { Dist } from './dist.ts'
import { readFeed } from './readFeed.ts'
import { readHtml } from './readHtml.ts'
import { readJsonLd } from './readJsonLd.ts'
import { readLlms } from './readLlms.ts'
import { readMarkdown } from './readMarkdown.ts'
import { readOEmbed } from './readOEmbed.ts'
import { readSitemap } from './readSitemap.ts'
import type { Statement } from './statement.ts'
import type { Where } from './where.ts'

/** Everything that a publication says of its articles and pages, file by file. */
export async function readStatements(dist: Dist, where: Where): Promise<Map<string, Statement[]>> {
  const read = await Promise.all(dist.files.map(async (file) => [file, await readFile(dist, file, where)] as const))
  return new Map(read)
}

/** What one file says; nothing, if it is none of those that machines read for what they say. */
export async function readFile(dist: Dist, file: string, where: Where): Promise<Statement[]> {
  const text = () => dist.text(file)
  if (file.endsWith('.html')) return [...readHtml(file, text(), where), ...(await readJsonLd(file, text()))]
  // Of corrections, not of articles: corrections.ts
  if (/^corrections\/(atom\.xml|rss\.xml|feed\.json)$/.test(file)) return []
  if (/(^|\/)(atom\.xml|rss\.xml|feed\.json)$/.test(file)) return readFeed(file, text())
  if (/^sitemaps\/.*\.xml$/.test(file)) return readSitemap(file, text())
  if (/^articles\/.*\.md$/.test(file)) return [readMarkdown(file, text())]
  if (/^articles\/.*\/oembed\.json$/.test(file)) return [readOEmbed(file, text())]
  return file === 'llms.txt' ? readLlms(file, text()) : []
}
