import { expect, test } from 'vitest'
import {
  anArticle,
  type Changes,
  type Fault,
  frontMatter,
  gateOf,
  headlinesOf,
  lampPath,
  testFaults,
} from '../testPublication.ts'
import { ledgerText } from './ledgerText.ts'

const shining = '\nThe lamp shines.\n'
const keeperPath = 'content/articles/keeper.md'
const sitePath = 'content/site.yaml'
const titled = (title: string) => frontMatter({ title }) + shining
const harbour = 'name: Harbour\ndescription: Boats.\n'
const teaPath = 'content/articles/tea.md'
/** The article of the correct publication, about something else too, or by somebody else too. */
const about = (topic: string) => frontMatter({ title: 'Tea', topics: `[village, ${topic}]` }) + shining
const by = (author: string) => frontMatter({ title: 'Tea', authors: `[ada-fenn, ${author}]` }) + shining
const withHarbour = { files: { 'content/topics/harbour.yaml': harbour, [teaPath]: about('harbour') } }
const withZoe = { files: { 'content/authors/zoe.yaml': 'name: Zoe\n', [teaPath]: by('zoe') } }
const aboutNone = frontMatter({ title: 'Tea' }) + shining
const allowed = 'every address that was published stays a page, leads to one (aliases), or is gone on purpose'

/** What an editor changed after a publication was built. */
function changed(before: Changes, files: NonNullable<Changes['files']>): Changes {
  const { promised, isPassed } = gateOf(before)
  if (!isPassed) throw new Error('what was built was not in order')
  return { ...before, files: { ...before.files, ...files }, ledger: ledgerText(promised) }
}

/** The correct publication’s `site.yaml` with a list of what was taken down. */
const siteWithGone = (...paths: readonly string[]) => `name: The Fennel Bay Gazette
tagline: News from the bay
description: What happens in a village that does not exist.
url: https://gazette.example.org
language: en-GB
timeZone: Europe/London
gone: [${paths.join(', ')}]
`

const lamp = anArticle({})
const withId = anArticle({ id: 'light' })

const faults: readonly Fault[] = [
  {
    name: 'an article that was renamed is told how to keep its address and its short link',
    changes: changed(lamp, { [lampPath]: undefined, 'content/articles/new-lamp.md': frontMatter() + shining }),
    says: 'content/urls.json:5:5 /a/lamp/, /articles/lamp/ were published and would vanish',
    allowed,
    help: 'if content/articles/new-lamp.md took the place, add to it: id: lamp and aliases: [/articles/lamp/]; if gone for good, add to content/site.yaml: gone: [/a/lamp/, /articles/lamp/]',
  },
  {
    name: 'an article that was renamed and kept its id needs its old address alone',
    changes: changed(withId, { [lampPath]: undefined, [keeperPath]: frontMatter({ id: 'light' }) + shining }),
    says: 'content/urls.json:10:5 /articles/lamp/ was published and would vanish',
    help: 'if content/articles/keeper.md took the place, add to it: aliases: [/articles/lamp/]; if gone for good, add to content/site.yaml: gone: [/articles/lamp/]',
  },
  {
    name: 'an article whose old address was kept still needs its short link',
    changes: changed(lamp, {
      [lampPath]: undefined,
      [keeperPath]: frontMatter({ aliases: '[/articles/lamp/]' }) + shining,
    }),
    says: 'content/urls.json:5:5 /a/lamp/ was published and would vanish',
    help: 'if content/articles/keeper.md took the place, add to it: id: lamp; if gone for good, add to content/site.yaml: gone: [/a/lamp/]',
  },
  {
    name: 'an article with old addresses of its own gets another in the same list',
    changes: changed(withId, {
      [lampPath]: undefined,
      [keeperPath]: frontMatter({ id: 'light', aliases: '[/older-lamp/]' }) + shining,
    }),
    says: 'content/urls.json:10:5 /articles/lamp/ was published and would vanish',
    help: 'if content/articles/keeper.md took the place, add to it: /articles/lamp/ (in its list "aliases"); if gone for good, add to content/site.yaml: gone: [/articles/lamp/]',
  },
  {
    name: 'a list with a line for each old address gets another line',
    changes: changed(withId, {
      [lampPath]: undefined,
      [keeperPath]: frontMatter({ id: 'light', aliases: '\n  - /older-lamp/' }) + shining,
    }),
    says: 'content/urls.json:10:5 /articles/lamp/ was published and would vanish',
    help: 'if content/articles/keeper.md took the place, add to it: /articles/lamp/ (in its list "aliases"); if gone for good, add to content/site.yaml: gone: [/articles/lamp/]',
  },
  {
    name: 'an article with a wholly other name is found when it is the only new one',
    changes: changed(withId, { [lampPath]: undefined, [keeperPath]: frontMatter() + shining }),
    says: 'content/urls.json:5:5 /a/light/, /articles/lamp/ were published and would vanish',
    help: 'if content/articles/keeper.md took the place, add to it: id: light and aliases: [/articles/lamp/]; if gone for good, add to content/site.yaml: gone: [/a/light/, /articles/lamp/]',
  },
  {
    name: 'an article that was deleted is one problem, with all its addresses',
    changes: changed(anArticle({ publishedAt: '2025-05-01' }), { [lampPath]: undefined }),
    says: 'content/urls.json:5:5 /a/lamp/, /archive/2025/, /articles/lamp/ were published and would vanish',
    help: 'add to the file that took the place: aliases: [/a/lamp/, /articles/lamp/]; if gone for good, add to content/site.yaml: gone: [/a/lamp/, /archive/2025/, /articles/lamp/]',
  },
  {
    name: 'an article that became a draft is told so',
    changes: changed(lamp, { [lampPath]: frontMatter({ status: 'draft' }) + shining }),
    says: 'content/urls.json:5:5 /a/lamp/, /articles/lamp/ were published and would vanish: content/articles/lamp.md is a draft',
    help: 'publish it again; if gone for good, add to content/site.yaml: gone: [/a/lamp/, /articles/lamp/]',
  },
  {
    name: 'an id that was changed loses a short link',
    changes: changed(withId, { [lampPath]: frontMatter({ id: 'bright' }) + shining }),
    says: 'content/urls.json:5:5 /a/light/ was published and would vanish',
  },
  {
    name: 'an id that was added loses a short link',
    changes: changed(lamp, { [lampPath]: frontMatter({ id: 'light' }) + shining }),
    says: 'content/urls.json:5:5 /a/lamp/ was published and would vanish',
    help: 'if content/articles/lamp.md took the place, add to it: aliases: [/a/lamp/]; if gone for good, add to content/site.yaml: gone: [/a/lamp/]',
  },
  {
    name: 'an old address that was taken out of aliases is a promise broken',
    changes: changed(anArticle({ aliases: '[/2026/the-lamp/]' }), { [lampPath]: frontMatter() + shining }),
    says: 'content/urls.json:5:5 /2026/the-lamp/ was published and would vanish',
    help: 'if content/articles/lamp.md took the place, add to it: aliases: [/2026/the-lamp/]; if gone for good, add to content/site.yaml: gone: [/2026/the-lamp/]',
  },
  {
    name: 'a topic that was renamed loses its feeds as well, in one problem',
    changes: changed(withHarbour, {
      'content/topics/harbour.yaml': undefined,
      'content/topics/harbours.yaml': harbour,
      [teaPath]: about('harbours'),
    }),
    says: 'content/urls.json:25:5 /topics/harbour/ with its feeds was published and would vanish',
    help: 'if content/topics/harbours.yaml took the place, add to it: aliases: [/topics/harbour/]; if gone for good, add to content/site.yaml: gone: [/topics/harbour/]',
  },
  {
    name: 'a topic whose address an article took is told to take its feeds back',
    changes: changed(withHarbour, {
      'content/topics/harbour.yaml': undefined,
      [teaPath]: frontMatter({ title: 'Tea', aliases: '[/topics/harbour/]' }) + shining,
    }),
    says: 'content/urls.json:26:5 /topics/harbour/atom.xml, /topics/harbour/feed.json, /topics/harbour/rss.xml were published and would vanish',
    help: 'for /topics/harbour/atom.xml, /topics/harbour/feed.json, /topics/harbour/rss.xml, put the alias of the topic or author they belong to (its feeds come along); if gone for good, add to content/site.yaml: gone: [/topics/harbour/atom.xml, /topics/harbour/feed.json, /topics/harbour/rss.xml]',
  },
  {
    name: 'an author who left keeps no address by chance',
    changes: changed(withZoe, { 'content/authors/zoe.yaml': undefined, [teaPath]: aboutNone }),
    says: 'content/urls.json:16:5 /authors/zoe/ with its feeds was published and would vanish',
  },
  {
    name: 'a topic that nothing published is about any more is missed like an article',
    changes: changed(withHarbour, { [teaPath]: aboutNone }),
    says: 'content/urls.json:25:5 /topics/harbour/ with its feeds was published and would vanish: content/topics/harbour.yaml is the topic of no published article',
    allowed,
    help: 'publish an article about it again; if gone for good, add to content/site.yaml: gone: [/topics/harbour/]',
  },
  {
    name: 'an author of whom nothing is published any more is missed like an article',
    changes: changed(withZoe, { [teaPath]: aboutNone }),
    says: 'content/urls.json:16:5 /authors/zoe/ with its feeds was published and would vanish: content/authors/zoe.yaml is the author of no published article',
    help: 'publish an article of theirs again; if gone for good, add to content/site.yaml: gone: [/authors/zoe/]',
  },
  {
    name: 'a page that was renamed is found again by its words',
    changes: changed(
      { files: { 'content/pages/how-we-work.md': '---\ntitle: How\nsummary: So.\n---\n\nSo.\n' } },
      {
        'content/pages/how-we-work.md': undefined,
        'content/pages/the-way-we-work-here.md': '---\ntitle: How\nsummary: So.\n---\n\nSo.\n',
      },
    ),
    says: 'content/urls.json:22:5 /how-we-work/ was published and would vanish',
    help: 'if content/pages/the-way-we-work-here.md took the place, add to it: aliases: [/how-we-work/]; if gone for good, add to content/site.yaml: gone: [/how-we-work/]',
  },
  {
    name: 'what is gone cannot be published',
    changes: { files: { [sitePath]: siteWithGone('/articles/tea/') } },
    says: 'content/site.yaml:7:8 gone[0]: /articles/tea/ is published, so it is not gone',
    help: 'take it out here',
  },
  {
    name: 'what is gone cannot lead elsewhere',
    changes: { files: { ...anArticle({ aliases: '[/old/]' }).files, [sitePath]: siteWithGone('/old/') } },
    says: 'content/site.yaml:7:8 gone[0]: /old/ leads to /articles/lamp/, so it is not gone',
    help: 'take it out here or out of aliases',
  },
  {
    name: 'a short link of a published article is not gone',
    changes: { files: { [sitePath]: siteWithGone('/a/tea/') } },
    says: 'content/site.yaml:7:8 gone[0]: /a/tea/ leads to /articles/tea/, so it is not gone',
  },
  {
    name: 'what is gone is a path',
    changes: { files: { [sitePath]: siteWithGone('articles/cake') } },
    says: 'content/site.yaml:7:8 gone[0]: found "articles/cake"; did you mean "/articles/cake/"?',
    allowed: 'a path on this site as it was published, such as /articles/old-name/',
  },
  {
    name: 'what is gone is listed once',
    changes: { files: { [sitePath]: siteWithGone('/articles/cake/', '/articles/cake/') } },
    says: 'content/site.yaml:7:25 gone[1]: /articles/cake/ is listed twice',
  },
  {
    name: 'what is gone was there before, a warning says',
    changes: changed(lamp, {
      [lampPath]: undefined,
      [sitePath]: siteWithGone('/articles/lamp/', '/a/lamp/', '/articles/lamps/'),
    }),
    says: 'content/site.yaml:7:35 gone[2]: /articles/lamps/ was never published',
    help: 'delete it',
  },
]

testFaults(faults)

test.each([
  '/sitemap.xml',
  '/robots.txt',
  '/llms.txt',
  '/sitemaps/news.xml',
  '/_headers/',
  '/topics/village/page/2/',
  '/articles/tea/card.png',
  '/articles/tea/card-square.png',
  '/articles/tea/index.md',
  '/articles/tea/oembed.json',
  '/a/tea/embed/',
])('what the build makes is not gone: %s', (path) => {
  expect(headlinesOf({ files: { [sitePath]: siteWithGone(path) } })).toEqual([
    expect.stringMatching(/^content\/site.yaml:7:8 gone\[0\]: .* so it is not gone$/),
  ])
})

test('what goes along with an article that was taken down is gone', () => {
  const gone = siteWithGone('/a/cake/embed/', '/articles/cake/card.png', '/media/cake.jpg', '/old.html')
  expect(headlinesOf({ files: { [sitePath]: gone } })).toEqual([])
})

test('twenty thousand lost addresses are one problem', () => {
  const lost = Array.from({ length: 20_000 }, (_, index) => `/articles/${index}-of-very-many-old-ones/`)
  const ledger = ledgerText([...gateOf({}).promised, ...lost])
  const headlines = headlinesOf({ files: { [keeperPath]: titled('Keeper') }, ledger })
  expect(headlines).toEqual([expect.stringMatching(/ and 19988 more were published and would vanish$/)])
})

test('of very many lost addresses, a list that can be pasted is shown', () => {
  const lost = Array.from({ length: 101 }, (_, index) => `/articles/lamp-${index}/`)
  const ledger = ledgerText([...gateOf({}).promised, ...lost])
  const [problem] = gateOf({ ledger }).problems
  expect(problem?.help).toMatch(/ add to content\/site\.yaml: gone: \[\/articles\/lamp-0\/, [^\]]*\] and 1 more$/)
})

test('a renamed article that has its alias and its id is in order', () => {
  const renamed = {
    [lampPath]: undefined,
    [keeperPath]: frontMatter({ id: 'lamp', aliases: '[/articles/lamp/]' }) + shining,
  }
  expect(headlinesOf(changed(lamp, renamed))).toEqual([])
})

test('a short link and a topic can be taken over by other articles and topics', () => {
  const before = { files: { ...lamp.files, ...withHarbour.files } }
  const after = {
    [lampPath]: undefined,
    [teaPath]: frontMatter({ title: 'Tea', aliases: '[/articles/lamp/, /a/lamp/]' }) + shining,
    'content/topics/harbour.yaml': undefined,
    'content/topics/village.yaml': 'name: Village\ndescription: All.\naliases: [/topics/harbour/]\n',
  }
  expect(headlinesOf(changed(before, after))).toEqual([])
})

test('a topic that is gone is gone with its feeds', () => {
  const after = { [teaPath]: aboutNone, [sitePath]: siteWithGone('/topics/harbour/') }
  expect(headlinesOf(changed(withHarbour, { ...after, 'content/topics/harbour.yaml': undefined }))).toEqual([])
  // Its file may stay: the address is gone until somebody writes about it again.
  expect(headlinesOf(changed(withHarbour, after))).toEqual([])
  expect(headlinesOf(changed(withHarbour, { ...after, [teaPath]: about('harbour') }))).toEqual([
    'content/site.yaml:7:8 gone[0]: /topics/harbour/ is published, so it is not gone',
  ])
})

test('nobody is promised a topic or an author that only a draft names', () => {
  const draft = frontMatter({ title: 'Draft', status: 'draft', topics: '[secret]', authors: '[agent]' }) + shining
  const { promised, problems } = gateOf({
    files: {
      'content/topics/secret.yaml': 'name: Secret\ndescription: Hush.\naliases: [/old-secret/]\n',
      'content/authors/agent.yaml': 'name: Agent\n',
      [lampPath]: draft,
    },
  })
  expect(problems).toEqual([])
  expect(promised.join()).not.toMatch(/secret|agent/)
})

test('each renamed article is a problem of its own, and all that was deleted is one', () => {
  const before = {
    files: {
      'content/articles/lamp-lit.md': titled('Lamp'),
      'content/articles/ferry-late.md': titled('Ferry'),
      'content/articles/kites.md': titled('Kites'),
      'content/articles/buns.md': titled('Buns'),
    },
  }
  const after = {
    'content/articles/lamp-lit.md': undefined,
    'content/articles/lamp-lit-again.md': titled('Lamp'),
    'content/articles/ferry-late.md': undefined,
    'content/articles/ferry-was-late.md': titled('Ferry'),
    'content/articles/kites.md': undefined,
    'content/articles/buns.md': undefined,
  }
  expect(headlinesOf(changed(before, after))).toEqual([
    'content/urls.json:5:5 /a/buns/, /a/kites/, /articles/buns/, /articles/kites/ were published and would vanish',
    'content/urls.json:6:5 /a/ferry-late/, /articles/ferry-late/ were published and would vanish',
    'content/urls.json:8:5 /a/lamp-lit/, /articles/lamp-lit/ were published and would vanish',
  ])
})

test('a file that cannot be read may keep any address, so none is called lost before it is mended', () => {
  const broken = changed(withId, { [lampPath]: '---\ntitle: [Lamp\n' })
  expect(headlinesOf(broken).filter((line) => line.startsWith('content/urls.json'))).toEqual([])
  const unreadable = { ...changed(lamp, { [lampPath]: undefined }), unreadable: { [lampPath]: 'permission denied' } }
  expect(headlinesOf(unreadable)).toEqual(['content/articles/lamp.md:1:1 cannot be read: permission denied'])
})

test('a first build has no ledger, and nothing to lose', () => {
  expect(headlinesOf(lamp)).toEqual([])
})

test('what an editor leads on is what readers are promised', () => {
  const { promised } = gateOf({
    files: {
      ...anArticle({ aliases: '[/old/]' }).files,
      'content/articles/draft.md': frontMatter({ title: 'Draft', status: 'draft', aliases: '[/secret/]' }) + shining,
      'content/topics/village.yaml': 'name: Village\ndescription: All.\naliases: [/topics/hamlet/]\n',
    },
  })
  expect(promised).toEqual(expect.arrayContaining(['/old/', '/a/lamp/', '/topics/hamlet/', '/topics/hamlet/rss.xml']))
  expect(promised.join()).not.toMatch(/secret|draft/)
})

const taken = faults.filter(({ help }) => help?.includes('content/site.yaml: gone: ['))

test.each(taken)('what is listed as gone is no longer missed where $name', ({ changes, help = '' }) => {
  const [gone = ''] = /gone: \[.*\]$/.exec(help) ?? []
  const site = `${siteWithGone().replace(/gone:.*\n$/, '')}${gone}\n`
  expect(headlinesOf({ ...changes, files: { ...changes.files, [sitePath]: site } })).toEqual([])
})
