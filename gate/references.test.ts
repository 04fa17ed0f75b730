import { expect, test } from 'vitest'
import { anArticle, type Fault, frontMatter, gateOf, headlinesOf, lampPath, testFaults } from './testPublication.ts'

const keeperPath = 'content/articles/keeper.md'
const shining = '\nThe lamp shines.\n'

const faults: readonly Fault[] = [
  {
    name: 'a misspelt topic gets a suggestion',
    changes: anArticle({ topics: '[vilage]' }),
    says: 'content/articles/lamp.md:6:10 topics[0]: no topic "vilage"; did you mean "village"?',
    allowed: 'village',
  },
  {
    name: 'a topic with two letters the wrong way round gets a suggestion',
    changes: {
      files: {
        'content/topics/world.yaml': 'name: World\ndescription: Elsewhere.\n',
        [lampPath]: frontMatter({ topics: '[wrold]' }) + shining,
      },
    },
    says: 'content/articles/lamp.md:6:10 topics[0]: no topic "wrold"; did you mean "world"?',
    allowed: 'village, world',
  },
  {
    name: 'an author by the printed name is told the id',
    changes: anArticle({ authors: '["Ada Fenn"]' }),
    says: 'content/articles/lamp.md:5:11 authors[0]: no author "Ada Fenn"; did you mean "ada-fenn"?',
  },
  {
    name: 'an author nobody knows can be added',
    changes: anArticle({ authors: '[ada-fenn, zoe]' }),
    says: 'content/articles/lamp.md:5:21 authors[1]: no author "zoe"',
    help: 'or add content/authors/zoe.yaml',
  },
  {
    name: 'an author nobody knows is not told to be a file that would be refused',
    changes: anArticle({ authors: '[Bo Lin]' }),
    says: 'content/articles/lamp.md:5:11 authors[0]: no author "Bo Lin"',
    help: 'write bo-lin, and add content/authors/bo-lin.yaml',
  },
  {
    name: 'an author whose name has no letters of an address is told to find one',
    changes: anArticle({ authors: '[李明]' }),
    says: 'content/articles/lamp.md:5:11 authors[0]: no author "李明"',
    help: 'add a file to content/authors under a name in letters a-z, and write that name',
  },
  {
    name: 'an author is listed once',
    changes: anArticle({ authors: '[ada-fenn, ada-fenn]' }),
    says: 'content/articles/lamp.md:5:21 authors[1]: "ada-fenn" is listed twice',
  },
  {
    name: 'an old address cannot be that of a page',
    changes: anArticle({ aliases: '[/about/]' }),
    says: 'content/articles/lamp.md:7:11 aliases[0]: /about/ already belongs to content/pages/about.md',
  },
  {
    name: 'an old address cannot differ from another in capitals alone',
    changes: anArticle({ aliases: '[/Articles/Tea/]' }),
    says: 'content/articles/lamp.md:7:11 aliases[0]: /Articles/Tea/ already belongs to content/articles/tea.md',
  },
  {
    name: 'an old address cannot be that of a list',
    changes: anArticle({ aliases: '[/archive/2025/]' }),
    says: 'content/articles/lamp.md:7:11 aliases[0]: /archive/2025/ already belongs to the publication itself',
  },
  {
    name: 'an old address cannot be a later page of a topic',
    changes: anArticle({ aliases: '[/topics/village/page/2/]' }),
    says: 'content/articles/lamp.md:7:11 aliases[0]: /topics/village/page/2/ already belongs to content/topics/village.yaml',
  },
  {
    name: 'an old address is not a part of the present one',
    changes: {
      files: {
        'content/topics/village.yaml': 'name: Village\ndescription: Tea.\naliases: [/topics/village/page/2/]\n',
      },
    },
    says: 'content/topics/village.yaml:3:11 aliases[0]: /topics/village/page/2/ is a part of the address the topic has now',
    help: 'delete it',
  },
  {
    name: 'an old address cannot be that of the card of an article in a frame',
    changes: anArticle({ aliases: '[/a/tea/embed/]' }),
    says: 'content/articles/lamp.md:7:11 aliases[0]: /a/tea/embed/ already belongs to the publication itself',
  },
  {
    name: 'an old address is not the present one',
    changes: anArticle({ aliases: '[/articles/lamp/]' }),
    says: 'content/articles/lamp.md:7:11 aliases[0]: /articles/lamp/ is the address the article has now',
  },
  {
    name: 'two articles cannot have one old address',
    changes: {
      files: {
        [keeperPath]: frontMatter({ title: 'The keeper', aliases: '[/old/]' }) + shining,
        [lampPath]: frontMatter({ aliases: '[/old/]' }) + shining,
      },
    },
    says: 'content/articles/lamp.md:7:11 aliases[0]: /old/ already belongs to content/articles/keeper.md',
  },
  {
    name: 'an old address starts and ends with a slash',
    changes: anArticle({ aliases: '[old/lamp]' }),
    says: 'content/articles/lamp.md:7:11 aliases[0]: found "old/lamp"; did you mean "/old/lamp/"?',
  },
  {
    name: 'an old address holds nothing a host takes for something else',
    changes: anArticle({ aliases: '["/lamp;x/"]' }),
    says: 'content/articles/lamp.md:7:11 aliases[0]: found "/lamp;x/"',
    allowed:
      'an old path on this site as it was, such as /articles/old-name/, /2014/05/lamp.html, /記事/ or /?p=12: letters, digits and . _ ~ - @ + , ! = between slashes; no part of it starts with . or _, or ends as a file does that is no page, like card.png',
  },
  {
    name: 'a whole old address is its path',
    changes: anArticle({ aliases: '[https://old.example/2014/lamp.html]' }),
    says: 'content/articles/lamp.md:7:11 aliases[0]: found "https://old.example/2014/lamp.html"; did you mean "/2014/lamp.html"?',
  },
  {
    name: 'an old address is the same in another spelling',
    changes: anArticle({ aliases: '[/ja/記事/, /ja/%E8%A8%98%E4%BA%8B]' }),
    says: 'content/articles/lamp.md:7:20 aliases[1]: /ja/%E8%A8%98%E4%BA%8B is listed twice',
    help: 'delete it',
  },
  {
    name: 'an old address is the same with its parameters in another order',
    changes: anArticle({ aliases: '["/x.php?a=1&b=2", "/X.php?b=2&a=1"]' }),
    says: 'content/articles/lamp.md:7:29 aliases[1]: /X.php?b=2&a=1 is listed twice',
    help: 'delete it',
  },
  {
    name: 'an old address of a feed is nowhere where the feed is now',
    changes: {
      files: {
        'content/topics/village.yaml':
          'name: Village\ndescription: Tea.\nfeedAliases: [/feed/, /topics/village/rss.xml]\n',
      },
    },
    says: 'content/topics/village.yaml:3:23 feedAliases[1]: /topics/village/rss.xml already belongs to the publication itself',
  },
  {
    name: 'an old address is no longer than hosts read',
    changes: anArticle({ aliases: `[/${'a'.repeat(201)}/]` }),
    says: `content/articles/lamp.md:7:11 aliases[0]: found "/${'a'.repeat(56)}…"`,
  },
  {
    name: 'a short link cannot be an old address while its article is there',
    changes: anArticle({ aliases: '[/a/tea/]' }),
    says: 'content/articles/lamp.md:7:11 aliases[0]: /a/tea/ already belongs to content/articles/tea.md',
  },
  {
    name: 'a short link needs no alias of its own article',
    changes: anArticle({ id: 'light', aliases: '[/a/light/]' }),
    says: 'content/articles/lamp.md:8:11 aliases[0]: /a/light/ is the address the article has now',
    help: 'delete it',
  },
  {
    name: 'what is below a short link is nobody’s',
    changes: anArticle({ aliases: '[/a/tea/page/]' }),
    says: 'content/articles/lamp.md:7:11 aliases[0]: /a/tea/page/ already belongs to the publication itself',
  },
  {
    name: 'a topic’s old address cannot be that of another topic',
    changes: {
      files: {
        'content/topics/sea.yaml': 'name: Sea\ndescription: Water.\naliases: [/sea/, /topics/village/]\n',
      },
    },
    says: 'content/topics/sea.yaml:3:18 aliases[1]: /topics/village/ already belongs to content/topics/village.yaml',
  },
  {
    name: 'an author’s old address is not the one the author has',
    changes: { files: { 'content/authors/zoe.yaml': 'name: Zoe\naliases: [/authors/zoe/]\n' } },
    says: 'content/authors/zoe.yaml:2:11 aliases[0]: /authors/zoe/ is the address the author has now',
  },
  {
    name: 'a page’s old address cannot be that of an article',
    changes: {
      files: {
        'content/pages/tea.md': '---\ntitle: On tea\nsummary: Hot.\naliases: [/tee/, /articles/tea/]\n---\n\nHot.\n',
      },
    },
    says: 'content/pages/tea.md:4:18 aliases[1]: /articles/tea/ already belongs to content/articles/tea.md',
  },
  {
    name: 'an old address of a page and a topic is listed once',
    changes: {
      files: {
        'content/topics/sea.yaml': 'name: Sea\ndescription: Water.\naliases: [/old/]\n',
        'content/pages/water.md': '---\ntitle: Water\nsummary: Wet.\naliases: [/old/]\n---\n\nWet.\n',
      },
    },
    says: 'content/topics/sea.yaml:3:11 aliases[0]: /old/ already belongs to content/pages/water.md',
  },
  {
    name: 'an id cannot be the file name of another article',
    changes: anArticle({ id: 'tea' }),
    says: 'content/articles/lamp.md:7:5 id: "tea" is already the id of content/articles/tea.md',
  },
  {
    name: 'two articles of one day cannot have one headline',
    changes: anArticle({ title: 'Tea  Festival opens', publishedAt: '2026-05-01T09:00Z' }),
    says: 'content/articles/tea.md:2:8 title: content/articles/lamp.md has the same headline, "Tea festival opens"',
    help: 'choose another headline: in search results and tabs the two could not be told apart',
  },
  {
    name: 'a column may have the same headline on another day',
    changes: anArticle({ title: 'Tea  Festival opens' }),
    says: 'content/articles/tea.md:2:8 title: content/articles/lamp.md has the same headline, "Tea festival opens", from another day',
    help: 'add a seoTitle, such as one with the month, to tell the two apart in search results and tabs',
  },
  {
    name: 'a topic that is called as a page is named',
    changes: {
      files: {
        'content/topics/sea.yaml': 'name: on  Tea\ndescription: Hot.\n',
        'content/pages/water.md': '---\ntitle: On tea\nsummary: Hot.\n---\n\nHot.\n',
      },
    },
    says: 'content/topics/sea.yaml:1:7 name: content/pages/water.md has the same name, "on  Tea"',
    help: 'choose another name: in search results and tabs the two could not be told apart',
  },
]

testFaults(faults)

test.each([
  '/articles/tea/card.png/',
  '/articles/tea/card.png/old/',
  '/topics/village/atom.xml/',
  '/atom.xml/',
  '/robots.txt/',
  '/_redirects/',
  '/_next/static/',
  '/.well-known/x/',
  '/404.html/',
  '/about/index.html/',
])('an old address cannot stand where a file does: %s', (alias) => {
  expect(headlinesOf(anArticle({ aliases: `[${alias}]` }))).toEqual([
    `content/articles/lamp.md:7:11 aliases[0]: found "${alias}"`,
  ])
})

test.each([
  '/index.html',
  '/404.html',
  '/about/index.html',
  '/About/Index.HTML',
  '/articles/tea/index.html',
  '/articles/',
  '/articles/tea',
  '/archive/index.html',
  '/topics/index.html',
  '/feeds/',
  '/media/lamp.html',
])('an old address cannot stand where a page or its file does: %s', (alias) => {
  expect(headlinesOf(anArticle({ aliases: `[${alias}]` }))).toEqual([
    expect.stringContaining(`content/articles/lamp.md:7:11 aliases[0]: ${alias} already belongs to `),
  ])
})

test.each([
  '/../lamp.html',
  '/a/../lamp/',
  '/%2e%2e/lamp/',
  '/..%2flamp/',
  '/a%2fb/',
  '/a\\\\b/',
  '/lamp%00.html',
  '/lamp%0A/',
  '/%FF/',
  '/lamp.jpg',
  '/lamp.css',
  '/lamp.html.br',
  '/lamp.html/x/',
  '/_next/lamp.html',
  '/.git/lamp.html',
  '/lamp/?',
  '/?p',
  '/?p=',
  '/?p=1#x',
  '/?p=$x',
  '/',
  '//lamp/',
  '/lamp//',
  '/la mp/',
  '/lamp*/',
  '/:lamp/',
  '/{lamp}/',
  `/${'記'.repeat(67)}/`,
  `/${`${'記'.repeat(20)}/`.repeat(3)}`,
])('an old address is none that hosts or disks would take for something else: %s', (alias) => {
  expect(headlinesOf(anArticle({ aliases: `["${alias}"]` })).join()).toContain(
    'content/articles/lamp.md:7:11 aliases[0]: found ',
  )
})

test.each([
  '/2026/11/new-lamp/',
  '/a/old-id/',
  '/articles/old-name/',
  '/v1.2/lamp/',
  '/2014/05/01/lamp.html',
  '/lamp.htm',
  '/lamp.php',
  '/Lamp.aspx',
  '/index.php/2014/05/lamp/',
  '/lamp',
  '/ja/記事/',
  '/ja/%E8%A8%98%E4%BA%8B/',
  '/новости/лампа.html',
  '/مقالات/مصباح/',
  '/caf%C3%A9',
  '/i-❤️-lamps/',
  '/@ada/lamp-1a2b3c',
  '/?p=12',
  '/index.php?p=12',
  '/article.php?id=5&lang=en-GB',
  '/archive/2014.html',
])('an old address is kept as another kind of site had it: %s', (alias) => {
  expect(headlinesOf(anArticle({ aliases: `["${alias}"]` }))).toEqual([])
})

test.each([
  '/feed/',
  '/feed',
  '/index.xml',
  '/feed.xml',
  '/feed.rss',
  '/?feed=rss2',
  '/feeds/posts/default',
  '/blog/atom.xml',
])('an old address of a feed is kept: %s', (alias) => {
  const topic = `name: Village\ndescription: Tea.\nfeedAliases: ["${alias}"]\n`
  const { problems, promised } = gateOf({ files: { 'content/topics/village.yaml': topic } })
  expect(problems).toEqual([])
  expect(promised).toContain(alias)
})

test('the ledger keeps an old address in one spelling, and takes it in any', () => {
  const aliases = '[/ja/%E8%A8%98%E4%BA%8B/, /lamp.html, "/?p=12"]'
  const { promised } = gateOf(anArticle({ aliases }))
  expect(promised).toEqual(expect.arrayContaining(['/?p=12', '/ja/記事/', '/lamp.html']))
  expect(headlinesOf({ ...anArticle({ aliases }), ledger: JSON.stringify({ urls: promised }) })).toEqual([])
  const lost = headlinesOf({ ledger: JSON.stringify({ urls: ['/ja/記事/', '/lamp.html', '/?p=12'] }) })
  expect(lost.join()).toContain('were published and would vanish')
})

test('a file that cannot be read does not make what refers to it wrong', () => {
  const files = {
    'content/authors/ada-fenn.yaml': 'name: [Ada',
    'content/topics/village.yaml': 'name: "Village\ndescription: Here.\n',
    [keeperPath]: `${frontMatter({ title: 'The keeper: glad' })}\nSee [tea](/articles/tea/) and [a part](/articles/lamp/#light).\n`,
    [lampPath]: '---\ntitle: [Lamp\n',
  }
  const { problems } = gateOf({ files })
  expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'content/articles/keeper.md yaml-colon',
    'content/articles/lamp.md front-matter-open',
    'content/authors/ada-fenn.yaml yaml-list',
    'content/topics/village.yaml yaml-quotes',
  ])
})

test('two articles that lead to each other are called a loop, in both places', () => {
  const files = {
    [keeperPath]: frontMatter({ title: 'The keeper', aliases: '[/articles/lamp/]' }) + shining,
    [lampPath]: frontMatter({ aliases: '[/articles/keeper/]' }) + shining,
  }
  const { problems } = gateOf({ files })
  expect(
    problems.map(({ file, line, column, message, help }) => `${file}:${line}:${column} ${message}: ${help}`),
  ).toEqual([
    'content/articles/keeper.md:7:11 /articles/lamp/ already belongs to content/articles/lamp.md: delete it here or there: content/articles/lamp.md has the alias /articles/keeper/, so each would lead to the other',
    'content/articles/lamp.md:7:11 /articles/keeper/ already belongs to content/articles/keeper.md: delete it here or there: content/articles/keeper.md has the alias /articles/lamp/, so each would lead to the other',
  ])
})

test('a headline of another day does not keep an article from being published, and a title of its own tells it apart', () => {
  expect(gateOf(anArticle({ title: 'Tea festival opens' })).isPassed).toBe(true)
  expect(headlinesOf(anArticle({ title: 'Tea festival opens', seoTitle: 'Tea festival opens in May' }))).toEqual([])
})
