import { readFile, writeFile } from 'node:fs/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { aSite, anArticle, aUsage } from '../newsroom/testDocuments.ts'
import { usualPatience } from './withRetries.ts'
import { Deployment, now } from './testDeployment.ts'

const indexNowKey = 'oakhaven-lantern-2026'
const site = aSite({ indexNowKey })
const lists = ['/', '/archive/', '/archive/2026/', '/archive/2026/05/', '/topics/harbour/', '/authors/ada/']
const feeds = ['/atom.xml', '/feed.json', '/rss.xml']

let deployment: Deployment
const start = async (...answers: Parameters<typeof Deployment.start>) => {
  deployment = await Deployment.start(...answers)
}

afterEach(() => deployment.stop())

describe('after a deploy', () => {
  test('search engines are told of the pages of the last two days, the first time', async () => {
    await start()
    const articles = [anArticle({ slug: 'lamp' }), anArticle({ slug: 'tea', publishedAt: '2026-04-01' })]
    await deployment.buildAndDeploy({ documents: { site, articles } })
    await deployment.announce()
    expect(deployment.pagesTold.map(sorted)).toEqual([sorted([...lists, '/articles/lamp/'])])
    const [message] = deployment.sentTo('/indexnow')
    const { url } = deployment.server
    expect(JSON.parse(message?.body ?? '')).toMatchObject({
      host: new URL(url).host,
      key: indexNowKey,
      keyLocation: `${url}/${indexNowKey}.txt`,
    })
    expect(message?.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'user-agent': `Standfirst (+${url}/)`,
    })
  })

  test('the hub is told of each feed that changed', async () => {
    await start()
    await deployment.buildAndDeploy({ documents: { site } })
    await deployment.announce()
    expect(deployment.feedsTold).toEqual(feeds)
    const [message] = deployment.sentTo('/hub')
    expect(Object.fromEntries(new URLSearchParams(message?.body))).toEqual({
      'hub.mode': 'publish',
      'hub.url': `${deployment.server.url}/atom.xml`,
    })
    expect(message?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/)
    expect(deployment.said).toEqual(['Told /indexnow of 7 pages.', 'Told /hub of 3 feeds.'])
  })

  test('nothing is sent twice', async () => {
    await start()
    await deployment.buildAndDeploy({ documents: { site } })
    await deployment.announce()
    const asked = deployment.server.asked.length
    await deployment.announce()
    expect(deployment.server.asked).toHaveLength(asked)
    expect(deployment.said.at(-1)).toBe('Nothing has changed since the last announcement.')
  })

  test('later, what is new, what changed and what is gone is told, however old it is', async () => {
    await start()
    const old = { publishedAt: '2024-04-01' }
    const [lamp, tea] = [anArticle({ slug: 'lamp', ...old }), anArticle({ slug: 'tea', ...old })]
    const bees = anArticle({ slug: 'bees' })
    await deployment.buildAndDeploy({ documents: { site, articles: [lamp, tea, bees] } })
    await deployment.announce()
    const corrected = { ...lamp, updatedAt: '2024-04-02' }
    const kites = anArticle({ slug: 'kites', ...old })
    await deployment.buildAndDeploy({
      documents: { site, articles: [corrected, kites, bees] },
      feedsUpdated: '2026-05-02T00:00:00Z',
    })
    await deployment.announce()
    const told = ['/articles/lamp/', '/articles/kites/', '/articles/tea/', '/archive/2024/', '/archive/2024/04/']
    expect(deployment.pagesTold.map(sorted).at(-1)).toEqual(sorted(told))
    expect(deployment.feedsTold).toEqual([...feeds, ...feeds])
  })

  test('everything can be told again, or all since a day', async () => {
    await start()
    const articles = [anArticle({ slug: 'lamp' }), anArticle({ slug: 'tea', publishedAt: '2026-04-01' })]
    await deployment.buildAndDeploy({ documents: { site, articles } })
    await deployment.announce()
    await deployment.announce({ selection: { since: new Date('2026-03-01T00:00:00Z') } })
    expect(deployment.pagesTold.at(-1)).toContain('/articles/tea/')
    expect(deployment.pagesTold.at(-1)).not.toContain('/topics/')
    await deployment.announce({ selection: 'all' })
    expect(deployment.pagesTold.at(-1)).toContain('/topics/')
  })

  test('more than ten thousand pages go out in several messages', async () => {
    await start()
    const articles = Array.from({ length: 10_001 }, (_, index) => anArticle({ slug: `story-${index}` }))
    await deployment.buildAndDeploy({ documents: { site, articles } })
    await deployment.announce()
    expect(deployment.pagesTold.map(({ length }) => length)).toEqual([10_000, 7])
    expect(new Set(deployment.pagesTold.flat()).size).toBe(10_007)
  })

  test('a dry run says what would be sent, and asks nobody', async () => {
    await start()
    await deployment.buildAndDeploy({ documents: { site } })
    await deployment.announce({ isDryRun: true })
    expect(deployment.server.asked).toEqual([])
    expect(deployment.said).toContain('Would tell /indexnow of 7 pages:')
    expect(deployment.said).toContain('/articles/lamp/')
    expect(deployment.said).toContain('/atom.xml')
    await deployment.announce()
    expect(deployment.pagesTold).toHaveLength(1)
  })
})

describe('nothing is announced', () => {
  test('before the deploy has arrived', async () => {
    await start()
    await deployment.build({ documents: { site } })
    await expect(deployment.announce()).rejects.toThrow(
      `/${indexNowKey}.txt answered 404: deploy dist/ there first, then announce it.`,
    )
    deployment.deploy()
    await deployment.build({ documents: { site, articles: [anArticle({ updatedAt: '2026-05-02' })] } })
    await expect(deployment.announce()).rejects.toThrow(
      '/sitemap.xml is not what stands in dist/: the deploy has not arrived yet, or dist/ was built again since.',
    )
    expect([...deployment.pagesTold, ...deployment.feedsTold]).toEqual([])
  })

  test('of a build that is not for the public', async () => {
    await start()
    await deployment.buildAndDeploy({ documents: { site }, isPreview: true })
    await expect(deployment.announce()).rejects.toThrow(`dist/ was built for ${deployment.server.url} and is closed`)
    expect(deployment.server.asked).toEqual([])
  })

  test('to search engines an owner does not want, while feeds go on', async () => {
    await start()
    const closed = aSite({ indexNowKey, usage: aUsage({ search: 'refused' }) })
    await deployment.buildAndDeploy({ documents: { site: closed } })
    await deployment.announce()
    expect(deployment.pagesTold).toEqual([])
    expect(deployment.feedsTold).toEqual(feeds)
    await deployment.buildAndDeploy({ documents: { site: closed }, feedsUpdated: null })
    await expect(deployment.announce()).rejects.toThrow('content/site.yaml refuses search, and names no hub.')
  })

  test('where there is neither a key nor a hub', async () => {
    await start()
    await deployment.buildAndDeploy({ feedsUpdated: null })
    await expect(deployment.announce()).rejects.toThrow('content/site.yaml names neither an indexNowKey nor a hub.')
  })

  test('where nothing has been built', async () => {
    await start()
    await expect(deployment.announce()).rejects.toThrow('npm run build makes it.')
  })
})

describe('a server that will not listen', () => {
  test('is asked again when it says, and then takes the message', async () => {
    await start({ '/indexnow': [{ status: 429, headers: { 'Retry-After': '90' } }, { status: 202 }] })
    await deployment.buildAndDeploy({ documents: { site } })
    await deployment.announce()
    expect(deployment.waits).toEqual([90_000])
    expect(deployment.pagesTold).toHaveLength(2)
  })

  test('may name the moment as a date', async () => {
    const retry = { status: 503, headers: { 'Retry-After': 'Sat, 02 May 2026 12:00:30 GMT' } }
    await start({ '/indexnow': [retry, { status: 200 }] })
    await deployment.buildAndDeploy({ documents: { site } })
    await deployment.announce()
    expect(deployment.waits).toEqual([30_000])
  })

  test('is left alone where it asks for longer than anybody would wait', async () => {
    await start({ '/indexnow': [{ status: 429, headers: { 'Retry-After': '3600' } }] })
    await deployment.buildAndDeploy({ documents: { site } })
    await expect(deployment.announce()).rejects.toThrow(
      '/indexnow answered 429 and asks to be left alone for 60 minutes',
    )
    expect(deployment.waits).toEqual([])
  })

  test('is given up after five attempts, ever further apart, and told the rest next time', async () => {
    await start({ '/indexnow': [...Array.from({ length: 5 }, () => ({ status: 500 })), { status: 200 }] })
    await deployment.buildAndDeploy({ documents: { site } })
    await expect(deployment.announce()).rejects.toThrow('/indexnow answered 500, 5 times in a row')
    expect(deployment.waits).toEqual([2000, 4000, 8000, 16_000])
    expect(deployment.feedsTold).toEqual(feeds)
    await deployment.announce()
    expect(deployment.pagesTold).toHaveLength(6)
    expect(deployment.feedsTold).toEqual(feeds)
  })

  test.each([
    [400, 'the message is not in the form it wants'],
    [403, 'it does not take the key: the file of the key is not there, or holds another one'],
    [422, 'the pages do not belong to this site, or the key does not fit it'],
  ])('is not asked again after %i, which is explained', async (status, meaning) => {
    await start({ '/indexnow': [{ status }] })
    await deployment.buildAndDeploy({ documents: { site } })
    await expect(deployment.announce()).rejects.toThrow(`/indexnow answered ${status}: ${meaning}`)
    expect(deployment.pagesTold).toHaveLength(1)
    expect(deployment.waits).toEqual([])
  })

  test('that is a hub does not keep search engines from hearing, and is told next time', async () => {
    await start({ '/hub': [...Array.from({ length: 5 }, () => ({ status: 502 })), { status: 204 }] })
    await deployment.buildAndDeploy({ documents: { site } })
    await expect(deployment.announce()).rejects.toThrow('/hub answered 502, 5 times in a row')
    expect(deployment.said).toEqual(['Told /indexnow of 7 pages.'])
    await deployment.announce()
    expect(deployment.pagesTold).toHaveLength(1)
    expect(deployment.said.at(-1)).toBe('Told /hub of 3 feeds.')
  })

  test('may take one feed and refuse another', async () => {
    await start({ '/hub': [{ status: 204 }, { status: 404 }, { status: 204 }] })
    await deployment.buildAndDeploy({ documents: { site } })
    await expect(deployment.announce()).rejects.toThrow(/\/hub answered 404 for .*\/feed\.json/)
    expect(deployment.feedsTold).toEqual(feeds)
    await deployment.announce()
    expect(deployment.feedsTold).toEqual([...feeds, '/feed.json'])
  })

  test('may also say nothing at all', async () => {
    await start({ '/indexnow': ['silence'] })
    await deployment.buildAndDeploy({ documents: { site } })
    const patience = { ...usualPatience, attempts: 2, firstWaitMs: 0, timeoutMs: 100, now: () => now }
    await expect(deployment.announce({ patience })).rejects.toThrow(
      '/indexnow did not answer within 0.1 seconds, 2 times in a row',
    )
    expect(deployment.pagesTold).toHaveLength(2)
  })

  test('that is not there at all is a failure with a reason', async () => {
    await start()
    await deployment.buildAndDeploy({ documents: { site } })
    const gone = await Deployment.start()
    await gone.stop()
    await expect(deployment.announce({ endpoint: `${gone.server.url}/indexnow` })).rejects.toThrow(
      `${gone.server.url}/indexnow cannot be reached (ECONNREFUSED), 5 times in a row`,
    )
  })
})

describe('what was announced', () => {
  test('is remembered up to the last message that was accepted', async () => {
    await start({ '/indexnow': [{ status: 200 }, { status: 403 }, { status: 200 }] })
    const articles = Array.from({ length: 10_001 }, (_, index) => anArticle({ slug: `story-${index}` }))
    await deployment.buildAndDeploy({ documents: { site, articles } })
    await expect(deployment.announce()).rejects.toThrow('answered 403')
    await deployment.announce()
    expect(deployment.pagesTold.map(({ length }) => length)).toEqual([10_000, 7, 7])
  })

  test('of another site counts for nothing', async () => {
    await start()
    await deployment.buildAndDeploy({ documents: { site } })
    await deployment.announce()
    const memory = JSON.parse(await readFile(deployment.memory, 'utf8')) as object
    await writeFile(deployment.memory, JSON.stringify({ ...memory, site: 'https://elsewhere.example' }))
    await deployment.announce()
    expect(deployment.pagesTold).toHaveLength(2)
  })

  test.each(['', '{"site":', '[]', '{"site":"x","pages":{"/":1}}'])(
    'cannot be guessed from a broken file: %s',
    async (text) => {
      await start()
      await deployment.buildAndDeploy({ documents: { site } })
      await deployment.announce()
      await writeFile(deployment.memory, text)
      await expect(deployment.announce()).rejects.toThrow('is not what npm run announce wrote there. Delete it')
    },
  )
})

function sorted(paths: readonly string[]): string[] {
  return paths.toSorted()
}
