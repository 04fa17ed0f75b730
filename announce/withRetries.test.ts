import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkDeployed } from './liveSite.ts'
import { readWithRetries, sendWithRetries, usualPatience } from './withRetries.ts'
import { startTestServer, type TestServer } from './testServer.ts'

const patience = { ...usualPatience, attempts: 1, timeoutMs: 2000 }

describe('an answer without end', () => {
  let server: TestServer

  beforeEach(async () => {
    server = await startTestServer(({ path }) => ({
      status: path === '/refused' ? 403 : 200,
      text: 'tea '.repeat(250),
      isEndless: true,
    }))
  })

  afterEach(() => server.close())

  test('to a message is not waited for', async () => {
    await expect(sendWithRetries(server.url, { method: 'POST', body: 'news' }, patience)).resolves.toBeUndefined()
    expect(server.asked).toHaveLength(1)
  })

  test('that refuses is a refusal', async () => {
    await expect(sendWithRetries(`${server.url}/refused`, {}, patience)).rejects.toThrow('/refused answered 403')
  })

  test('is read as far as is needed', async () => {
    const text = await readWithRetries(server.url, { mostBytes: 1500 }, patience)
    expect(text.slice(0, 1500)).toBe('tea '.repeat(375))
  })

  test('is not the file that was deployed', async () => {
    const site = {
      url: server.url,
      isPublic: true,
      isListed: true,
      indexNowKey: undefined,
      sitemaps: new Map([['/sitemap.xml', 'tea '.repeat(250)]]),
      pages: new Map<string, string>(),
      feeds: [],
    }
    await expect(checkDeployed(site, { headers: {}, patience })).rejects.toThrow(
      '/sitemap.xml is not what stands in dist/',
    )
  })
})
