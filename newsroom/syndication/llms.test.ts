import { describe, expect, test } from 'vitest'
import { buildCatalogue } from '../catalogue.ts'
import { anArticle, someDocuments } from '../testDocuments.ts'
import { llmsFile } from './llms.ts'

function linesOf(...articles: readonly Parameters<typeof anArticle>[0][]): string[] {
  return llmsFile(buildCatalogue(someDocuments({ articles: articles.map(anArticle) }))).text.split('\n')
}

/** As the reference implementation reads a line: https://llmstxt.org/core.html */
const linkPattern = /-\s*\[(?<title>[^\]]+)\]\((?<url>[^)]+)\)(?::\s*(?<desc>.*))?/

describe('llms.txt', () => {
  test('names the publication, says what it is, then lists its texts by section', () => {
    const lines = linesOf({})
    expect(lines.slice(0, 9)).toEqual([
      '# The Lantern',
      '',
      '> A village paper.',
      '',
      '## Articles',
      '',
      '- [The lighthouse has a new lamp](https://lantern.example/articles/lamp/index.md): It was lit on Friday.',
      '',
      '## Topics',
    ])
    expect(lines.filter((line) => line.startsWith('#'))).toEqual([
      '# The Lantern',
      '## Articles',
      '## Topics',
      '## Optional',
    ])
  })

  test('lists the newest fifty articles, and no draft', () => {
    const articles = Array.from({ length: 60 }, (_, index) => ({
      slug: `story-${index}`,
      publishedAt: `2026-05-01T10:${String(index).padStart(2, '0')}Z`,
    }))
    const lines = linesOf(...articles, { slug: 'secret', status: 'draft', publishedAt: '2026-06-01' })
    const listed = lines.flatMap((line) => /articles\/([^/]+)\/index\.md/.exec(line)?.[1] ?? [])
    expect(listed).toHaveLength(50)
    expect(listed[0]).toBe('story-59')
    expect(lines.join('\n')).not.toContain('secret')
  })

  test('without articles has no heading for them', () => {
    expect(linesOf()).not.toContain('## Articles')
  })

  test('is read line by line, whatever a headline or a summary holds', () => {
    const lines = linesOf({
      title: '[Tea] & <b>*cake*</b>](https://elsewhere.example) \\[sic\\]',
      summary: 'Two\nlines: [one]\n- two',
    })
    const entries = lines.filter((line) => line.startsWith('- '))
    expect(entries.length).toBeGreaterThan(3)
    expect(
      entries.filter((entry) => !linkPattern.exec(entry)?.groups?.['url']?.startsWith('https://lantern.')),
    ).toEqual([])
    expect(linkPattern.exec(entries[0] ?? '')?.groups).toMatchObject({
      title: String.raw`&#91;Tea&#93; & \<b>\*cake\*\</b>&#93;(https://elsewhere.example) \\&#91;sic\\&#93;`,
      desc: 'Two lines: &#91;one] - two',
    })
  })
})
