import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { expect, test } from './fixtures.ts'
import { pageFile, publication, village, type Site } from './site.ts'
import { elementsIn } from './xmlElements.ts'

const types: Readonly<Record<string, string>> = {
  'atom.xml': 'application/atom+xml',
  'rss.xml': 'application/rss+xml',
  'feed.json': 'application/feed+json',
  'index.md': 'text/markdown; charset=utf-8',
  'llms.txt': 'text/plain; charset=utf-8',
  'sitemap.xml': 'application/xml',
}

for (const site of [publication, village]) {
  test.describe(site.name, () => {
    const feeds = filesOf(site, /\/(?:atom\.xml|rss\.xml|feed\.json)$/)

    test('sends feeds and texts as what they are, compressed or not', async ({
      request,
      publicationUrl,
      villageUrl,
    }) => {
      const origin = site === publication ? publicationUrl : villageUrl
      const files = filesOf(site, /\/(?:atom\.xml|rss\.xml|feed\.json|index\.md|llms\.txt|sitemap\.xml)$/)
      expect(files.length).toBeGreaterThan(10)
      for (const path of files) {
        for (const encoding of ['br', 'gzip', 'identity']) {
          const response = await request.get(origin + path, { headers: { 'Accept-Encoding': encoding } })
          const name = path.replace(/^.*\//, '')
          expect(response.headers()['content-type'], `${path} as ${encoding}`).toBe(types[name])
          expect(await response.text(), path).toBe(readFileSync(join(site.dist, path), 'utf8'))
        }
      }
    })

    test('has only whole addresses in its feeds, and every one of its own answers', async ({
      request,
      publicationUrl,
      villageUrl,
    }) => {
      const origin = site === publication ? publicationUrl : villageUrl
      const addresses = new Set(feeds.flatMap((path) => addressesIn(readFileSync(join(site.dist, path), 'utf8'))))
      expect(addresses.size).toBeGreaterThan(5)
      expect([...addresses].filter((address) => !URL.canParse(address))).toEqual([])
      const own = [...addresses].filter((address) => address.startsWith(`${ownOrigin(site)}/`))
      const broken: string[] = []
      for (const address of own) {
        const { pathname, hash } = new URL(address)
        const response = await request.get(origin + pathname)
        // What a part of a file is called is not ours to say.
        const isThere =
          response.ok() && (!hash || pathname.startsWith('/media/') || (await response.text()).includes(idOf(hash)))
        if (!isThere) broken.push(address)
      }
      expect(broken).toEqual([])
    })

    test('has a page that leads to every feed there is, each by words of its own', async ({
      page,
      publicationUrl,
      villageUrl,
    }) => {
      await page.goto(site === publication ? publicationUrl : villageUrl)
      await page.getByRole('contentinfo').getByRole('link', { name: 'Feeds' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Feeds')
      const links = page.locator('main a:not(nav a)')
      const listed = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
      expect(listed.toSorted()).toEqual(feeds)
      expect(listed[0]).toBe('/atom.xml')
      const words = await links.allInnerTexts()
      expect(words.toSorted()).toEqual([...new Set(words)].toSorted())
    })

    test('shows no draft to any program that reads', () => {
      const texts = filesOf(site, /\.(?:xml|json|md|txt)$/)
      for (const path of texts) expect(readFileSync(join(site.dist, path), 'utf8'), path).not.toContain('secret-recipe')
    })
  })
}

test('the first article reaches subscribers and programs word for word', () => {
  const paragraphs = readFileSync('e2e/article.txt', 'utf8').split('\n').slice(0, 6)
  const { items } = JSON.parse(readFileSync(join(publication.dist, 'feed.json'), 'utf8')) as {
    items: { content_html: string }[]
  }
  const markdown = readFileSync(join(publication.dist, 'articles/kremlin-dismisses-us-envoys/index.md'), 'utf8')
  for (const paragraph of paragraphs) {
    expect(items[0]?.content_html).toContain(`<p>${paragraph}</p>`)
    expect(markdown).toContain(`\n${paragraph}\n`)
  }
})

test('a feed of a topic or an author holds what its page lists', async ({ page, villageUrl }) => {
  for (const path of ['/topics/ferry/', '/authors/tobias-wren/']) {
    await page.goto(villageUrl + path)
    const listed = await page.getByRole('main').locator('article h2, article h3, li h2').allInnerTexts()
    const { items } = JSON.parse(readFileSync(join(village.dist, path, 'feed.json'), 'utf8')) as {
      items: { title: string }[]
    }
    expect(listed.length).toBeGreaterThan(1)
    expect(items.map(({ title }) => title).slice(0, listed.length)).toEqual(listed)
  }
})

/** The paths of files in `dist/`. */
function filesOf({ dist }: Site, pattern: RegExp): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .filter((path) => pattern.test(path))
    .toSorted()
}

function idOf(hash: string): string {
  return `id="${decodeURIComponent(hash.slice(1))}"`
}

function ownOrigin(site: Site): string {
  const [, url = ''] = /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(pageFile(site, '/'), 'utf8')) ?? []
  return new URL(url).origin
}

/** Every address a feed holds: those a reader can follow, and those programs fetch. */
function addressesIn(feed: string): string[] {
  if (!feed.startsWith('<')) return addressesInJson(JSON.parse(feed))
  return elementsIn(feed).flatMap(({ name, text, attributes }) => {
    if (name === 'content' || name === 'content:encoded') return addressesInHtml(text)
    if (['link', 'guid', 'id', 'uri', 'icon'].includes(name) && text) return [text]
    return ['href', 'url', 'scheme', 'domain'].flatMap((attribute) => attributes[attribute] ?? [])
  })
}

function addressesInJson(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (typeof inner !== 'string') return addressesInJson(inner)
    if (key === 'content_html') return addressesInHtml(inner)
    return /^(?:id|version|image|icon|favicon|avatar|url|.*_url)$/.test(key) ? [inner] : []
  })
}

function addressesInHtml(html: string): string[] {
  const inside = (node: Tree.ParentNode): string[] =>
    node.childNodes.flatMap((child) =>
      'tagName' in child
        ? [
            ...child.attrs.filter(({ name }) => /^(?:href|src|srcset)$/.test(name)).map(({ value }) => value),
            ...inside(child),
          ]
        : [],
    )
  return inside(parseFragment(html))
}
