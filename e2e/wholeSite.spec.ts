import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { parse as parseYaml } from 'yaml'
import { leadWords } from '../gate/publishedWords.ts'
import { expect, test } from './fixtures.ts'
import { pageFile, pagePaths, publication, village } from './site.ts'
import { validateHtml } from './validateHtml.ts'

for (const site of [publication, village]) {
  test.describe(site.name, () => {
    const paths = pagePaths(site)
    const pages = new Map(paths.map((path) => [path, parse(readFileSync(pageFile(site, path), 'utf8'))]))

    test('has only links that answer', async ({ request, publicationUrl, villageUrl }) => {
      const origin = site === publication ? publicationUrl : villageUrl
      const links = new Set([...pages.values()].flatMap((page) => internalAddresses(page)))
      expect(links.size).toBeGreaterThan(5)
      for (const link of links) {
        const response = await request.get(origin + link, { maxRedirects: 0 })
        expect(response.status(), link).toBe(200)
      }
    })

    test('links only to parts of a page that are there', () => {
      for (const [path, page] of pages) {
        // Which parts a file to download has, such as page 3 of a report, no page says.
        const links = attributesOf(page, 'a', 'href').filter((href) => /^(?:\/(?!media\/).*)?#/.test(href))
        for (const link of links) {
          const [target = '', id = ''] = link.split('#')
          const targetPage = pages.get(target || path)
          expect(targetPage && attributesOf(targetPage, '*', 'id'), `${path} links to ${link}`).toContain(
            decodeURIComponent(id),
          )
        }
      }
    })

    test('has a title, a description and a canonical address of its own on every page', () => {
      // A page for an old address carries the title of the page it leads to.
      const own = [...pages].filter(([, page]) => !attributesOf(page, 'meta', 'http-equiv').includes('refresh'))
      const titles = own.map(([, page]) => textOf(elementsOf(page).find(({ tagName }) => tagName === 'title')))
      expect(titles.filter((title) => title === '')).toEqual([])
      expect(titles.toSorted()).toEqual([...new Set(titles)].toSorted())
      for (const [path, page] of own.filter(([name]) => name !== '/404.html')) {
        const links = elementsOf(page).filter((element) => attributeOf(element, 'rel') === 'canonical')
        expect(links, path).toHaveLength(1)
        expect(attributesOf(page, 'meta', 'name'), path).toContain('description')
      }
    })

    test('is sent without Next’s runtime or payloads', () => {
      for (const [path, page] of pages) {
        const scripts = elementsOf(page).filter(
          (element) => element.tagName === 'script' && attributeOf(element, 'type') !== 'application/ld+json',
        )
        expect(scripts.length, path).toBeLessThanOrEqual(/^\/(?:articles|search)\//.test(path) ? 2 : 1)
        expect(
          scripts.map((script) => attributeOf(script, 'src')),
          path,
        ).toEqual(scripts.map(() => undefined))
        expect(
          scripts.reduce((sum, script) => sum + textOf(script).length, 0),
          path,
        ).toBeLessThanOrEqual(path === '/search/' ? 8192 : 2048)
        expect(readFileSync(pageFile(site, path), 'utf8'), path).not.toMatch(/__next|_next\/|self\.__/)
      }
    })

    test('says all that fields tell readers of an article, on its page and in its Markdown', () => {
      const folder = join(site.dist, '../content/articles')
      const published = readdirSync(folder).flatMap((name) => {
        const path = `/articles/${name.replace(/\.md$/, '')}/`
        const page = pages.get(path)
        const main = page && elementsOf(page).find(({ tagName }) => tagName === 'main')
        return main ? [{ path, main, text: readFileSync(join(folder, name), 'utf8') }] : []
      })
      expect(published).not.toHaveLength(0)
      for (const { path, main, text } of published) {
        const [, fields = ''] = /^\uFEFF?---\r?\n(.*?)^---/ms.exec(text) ?? []
        const markdown = readFileSync(pageFile(site, `${path}index.md`), 'utf8')
        for (const words of leadWords(parseYaml(fields)).map(lettersOf)) {
          expect(lettersOf(textBelow(main)), path).toContain(words)
          expect(lettersOf(markdown), `${path}index.md`).toContain(words)
        }
      }
    })

    test('has no class that nobody goes by', () => {
      const ofOthers = /^(?:byline|prose|data-footnote-backref|language-.+)$/
      for (const [path, page] of pages) {
        const styles = elementsOf(page).filter(({ tagName }) => tagName === 'style')
        const css = styles.map(textOf).join('')
        const known = new Set(Array.from(css.matchAll(/\.([\w-]+)/g), ([, name]) => name))
        const names = attributesOf(page, '*', 'class').flatMap((list) => list.split(' ').filter(Boolean))
        const unknown = names.filter((name) => !known.has(name) && !ofOthers.test(name))
        expect([...new Set(unknown)], path).toEqual([])
      }
    })

    test('is valid HTML on every page', async () => {
      test.setTimeout(180_000)
      expect(await validateHtml(site.dist)).toEqual([])
    })
  })
}

function internalAddresses(page: Tree.Document): string[] {
  const addresses = [
    ...attributesOf(page, 'a', 'href'),
    ...attributesOf(page, 'link', 'href'),
    ...attributesOf(page, 'img', 'src'),
    ...attributesOf(page, 'source', 'srcset').flatMap((srcset) =>
      srcset.split(', ').map((one) => one.split(' ')[0] ?? ''),
    ),
  ]
  return addresses.filter((address) => address.startsWith('/')).map((address) => address.replace(/#.*$/, ''))
}

function elementsOf(node: Tree.ParentNode): Tree.Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []))
}

function attributesOf(node: Tree.ParentNode, tagName: string, name: string): string[] {
  return elementsOf(node)
    .filter((element) => tagName === '*' || element.tagName === tagName)
    .flatMap((element) => attributeOf(element, name) ?? [])
}

function attributeOf({ attrs }: Tree.Element, name: string): string | undefined {
  return attrs.find((candidate) => candidate.name === name)?.value
}

function textBelow(node: Tree.Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textBelow).join('') : ''
}

/** Without spaces, and what else may be put between and before them: hyphens that nobody sees, backslashes of Markdown. */
function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

function textOf(element: Tree.Element | undefined): string {
  return (element?.childNodes ?? []).map((child) => ('value' in child ? child.value : '')).join('')
}
