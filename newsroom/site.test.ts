import { describe, expect, test } from 'vitest'
import { toSite } from './site.ts'
import { someDocuments } from './testDocuments.ts'
import { robotsFile } from './syndication/robots.ts'

const siteAt = (url: string) => toSite(someDocuments().site, url)

describe('whether search engines may list a build', () => {
  test.each(['https://news.org', 'https://example-news.com', 'https://latest.news'])('%s is for the public', (url) => {
    expect(siteAt(url).isIndexable).toBe(true)
    expect(robotsFile(siteAt(url)).text).toContain('Allow: /')
  })

  test.each([
    'https://standfirst.example',
    'https://www.example.com',
    'http://localhost:3000',
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
    'https://preview.test',
  ])('%s is not', (url) => {
    expect(siteAt(url).isIndexable).toBe(false)
    expect(robotsFile(siteAt(url)).text).toContain('Disallow: /')
  })
})
