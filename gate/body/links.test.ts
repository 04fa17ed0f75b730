import { expect, test } from 'vitest'
import { aBody, anArticle, type Fault, gateOf, headlinesOf, testFaults } from '../testPublication.ts'

const schemes = 'links that start with https:, http:, mailto: or tel:, or paths of this site'

const faults: readonly Fault[] = [
  {
    name: 'a link may not run a program, however it is written',
    changes: aBody('See [the lamp](JaVaScRiPt:alert(1)).'),
    says: 'content/articles/lamp.md:9:16 body: a link to "JaVaScRiPt:alert(1)" would run a program',
    allowed: schemes,
  },
  {
    name: 'a link tells nobody a password',
    changes: aBody('See http://ada:kettle@lamp.example/log for it.'),
    says: 'content/articles/lamp.md:9:5 body: "http://ada:kettle@lamp.example/log" tells everybody the name and the password it is opened with',
    allowed: 'an address without them; or put it between two `, as an example',
  },
  {
    name: 'a program that is hidden in an entity is found',
    changes: aBody('See [the lamp](javascript&#58;alert(1)).'),
    says: 'content/articles/lamp.md:9:5 body: a link to "javascript:alert(1)" would run a program',
  },
  {
    name: 'a program in the address of a reference is found',
    changes: aBody('See [the lamp][l].\n\n[l]: vbscript:x'),
    says: 'content/articles/lamp.md:11:6 body: a link to "vbscript:x" would run a program',
  },
  {
    name: 'a link may not embed data',
    changes: aBody('## See [the lamp]( data:text/html,x )'),
    says: 'content/articles/lamp.md:9:20 body: a link to "data:text/html,x" would embed something in place of leading to it',
  },
  {
    name: 'a file on an editor’s computer is nowhere for readers',
    changes: aBody('See [the lamp](file:///tmp/lamp.jpg).'),
    says: 'content/articles/lamp.md:9:16 body: a link to "file:///tmp/lamp.jpg" leads to a file on your own computer',
  },
  {
    name: 'a misspelt https gets a suggestion',
    changes: aBody('See [the lamp](htps://example.org/).'),
    says: 'content/articles/lamp.md:9:16 body: browsers need not know links that start with "htps:"; did you mean "https://example.org/"?',
  },
  {
    name: 'a web address without https gets a suggestion',
    changes: aBody('See [the lamp](example.org/lamp).'),
    says: 'content/articles/lamp.md:9:16 body: "example.org/lamp" does not start with a slash or with https://; did you mean "https://example.org/lamp"?',
  },
  {
    name: 'a file that is not there is not taken for another site',
    changes: aBody('See [the lamp](where-it-hangs.png).'),
    says: 'content/articles/lamp.md:9:16 body: "where-it-hangs.png" does not start with a slash or with https://',
  },
  {
    name: 'an address that takes its scheme from the page is written out',
    changes: aBody('See [the lamp](//example.org/).'),
    says: 'content/articles/lamp.md:9:16 body: "//example.org/" does not say how the other site is reached',
    help: 'write https://example.org/',
  },
  {
    name: 'a mail link has an address',
    changes: aBody('Write [to us](mailto:us).'),
    says: 'content/articles/lamp.md:9:15 body: "mailto:us" is not a whole address',
  },
  {
    name: 'a host has a name between its dots',
    changes: aBody('See [the lamp](https://lamp..example.org/).'),
    says: 'content/articles/lamp.md:9:16 body: "https://lamp..example.org/" is not a whole address',
  },
  {
    name: 'a link leads somewhere',
    changes: aBody('See [the lamp]().'),
    says: 'content/articles/lamp.md:9:5 body: the link leads nowhere',
  },
  {
    name: 'a link has words',
    changes: aBody('See [](/about/).'),
    says: 'content/articles/lamp.md:9:5 body: the link has no words a reader could follow',
  },
  {
    name: 'a link with a space in its address is printed as it stands',
    changes: aBody('See [the lamp](/the lamp/).'),
    says: 'content/articles/lamp.md:9:5 body: this link cannot be read, so its brackets would be printed',
    allowed: '[words](https://…), with %20 for each space in the address',
  },
  {
    name: 'a reference without an address is printed as it stands',
    changes: aBody('See [the lamp][log].'),
    says: 'content/articles/lamp.md:9:5 body: [the lamp][log] has no address, so its brackets would be printed',
  },
  {
    name: 'an address no link refers to would vanish',
    changes: aBody('It shines.\n\n[Update]: Rain'),
    says: 'content/articles/lamp.md:11:1 body: Markdown takes this line for the address of links to [Update]; there are none, so it would vanish',
  },
  {
    name: 'an address nobody uses any more takes nothing from readers',
    changes: aBody('It shines.\n\n[b]: https://b.example/\n\nIt does.'),
    says: 'content/articles/lamp.md:11:1 body: Markdown takes this line for the address of links to [b]; there are none, so it would vanish',
    help: 'delete the line, or write \\[b]: if it is to be read',
  },
  {
    name: 'an address that stands there twice takes nothing from readers',
    changes: aBody('It [shines][a].\n\n[a]: https://a.example/\n[a]: https://a.example/'),
    says: 'content/articles/lamp.md:12:1 body: the address "a" is there already, and the same',
    help: 'delete the line',
  },
  {
    name: 'two addresses of one name are two, and one would vanish',
    changes: aBody('It [shines][a].\n\n[a]: https://a.example/\n[a]: https://b.example/'),
    says: 'content/articles/lamp.md:12:1 body: there is already an address "a", so this one would vanish',
    help: 'choose another name for one of the two',
  },
  {
    name: 'an address of another site’s form gets the page of its name, not a short link',
    changes: aBody('See [part one](/posts/tea/).'),
    says: 'content/articles/lamp.md:9:16 body: there is no page /posts/tea/; did you mean "/articles/tea/"?',
  },
  {
    name: 'a query no page has is left out',
    changes: aBody('See [tea](/articles/tea/?utm_source=x#what-to-bring).'),
    says: 'content/articles/lamp.md:9:11 body: there is no page /articles/tea/?utm_source=x; did you mean "/articles/tea/#what-to-bring"?',
  },
  {
    name: 'a whole address of this publication that leads to nothing is not told to lead there by its path',
    changes: aBody('See [it](https://gazette.example.org/report.pdf).'),
    says: 'content/articles/lamp.md:9:10 body: there is no page /report.pdf',
  },
  {
    name: 'a whole address of a short link is told the page',
    changes: aBody('See [it](https://gazette.example.org/a/tea/).'),
    says: 'content/articles/lamp.md:9:10 body: /a/tea/ is a short link',
    help: 'write /articles/tea/',
  },
  {
    name: 'a whole address that takes its scheme from the page may be ours',
    changes: aBody('See [it](//gazette.example.org/about/).'),
    says: 'content/articles/lamp.md:9:10 body: "//gazette.example.org/about/" is a page of this publication',
    help: 'write /about/',
  },
  {
    name: 'an address of ours without https is a path',
    changes: aBody('See [it](gazette.example.org/about/).'),
    says: 'content/articles/lamp.md:9:10 body: "gazette.example.org/about/" does not start with a slash or with https://; did you mean "/about/"?',
  },
  {
    name: 'a misspelt scheme is not asked about where the rest is no address',
    changes: aBody('Write [to us](mailtoo:us).'),
    says: 'content/articles/lamp.md:9:15 body: browsers need not know links that start with "mailtoo:"',
  },
  {
    name: 'a link with words in bold that cannot be read is told its own bracket',
    changes: aBody('See [the **lamp**](/the lamp/).'),
    says: 'content/articles/lamp.md:9:18 body: this link cannot be read, so its brackets would be printed',
    help: 'write \\] if the bracket is to be printed',
  },
  {
    name: 'a link to a page that does not exist gets a suggestion',
    changes: aBody('See [us](/abuot/).'),
    says: 'content/articles/lamp.md:9:10 body: there is no page /abuot/; did you mean "/about/"?',
  },
  {
    name: 'a path without its last slash gets a suggestion',
    changes: aBody('See [tea](/articles/tea).'),
    says: 'content/articles/lamp.md:9:11 body: there is no page /articles/tea; did you mean "/articles/tea/"?',
  },
  {
    name: 'a link to a file gets the address of its page',
    changes: aBody('See [tea](../articles/tea.md).'),
    says: 'content/articles/lamp.md:9:11 body: "../articles/tea.md" does not start with a slash or with https://; did you mean "/articles/tea/"?',
  },
  {
    name: 'a link to a heading that does not exist gets a suggestion',
    changes: aBody('See [tea](/articles/tea/#what-to-brnig).'),
    says: 'content/articles/lamp.md:9:11 body: there is no heading for #what-to-brnig on /articles/tea/; did you mean "#what-to-bring"?',
    allowed: '#what-to-bring',
  },
  {
    name: 'a link to a heading of its own page that does not exist is broken',
    changes: aBody('See [below](#below).'),
    says: 'content/articles/lamp.md:9:13 body: there is no heading for #below on this page',
    allowed: 'a link without #, as the page has no headings',
  },
  {
    name: 'a whole address of this publication is written as a path',
    changes: aBody('See [us](http://gazette.example.org/about/).'),
    says: 'content/articles/lamp.md:9:10 body: "http://gazette.example.org/about/" is a page of this publication',
    help: 'write /about/',
  },
  {
    name: 'a link to a short link is written out',
    changes: aBody('See [tea](/a/tea/).'),
    says: 'content/articles/lamp.md:9:11 body: /a/tea/ is a short link',
    help: 'write /articles/tea/',
  },
  {
    name: 'a link to an old address is written anew',
    changes: anArticle({ aliases: '[/old/]' }, 'See [me](/old/).'),
    says: 'content/articles/lamp.md:10:10 body: /old/ is an old address',
    help: 'write /articles/lamp/',
  },
  {
    name: 'a note that is not there would print its brackets',
    changes: aBody('It shines.[^1]'),
    says: 'content/articles/lamp.md:9:11 body: there is no note [^1], so its brackets would be printed',
    help: 'add the note at the end: [^1]: The note.',
  },
  {
    name: 'a note nothing refers to would vanish',
    changes: aBody('It shines.\n\n[^1]: It is new.'),
    says: 'content/articles/lamp.md:11:1 body: no place in the text refers to the note "1", so it would vanish',
  },
  {
    name: 'a note only itself refers to would vanish',
    changes: aBody('It shines.\n\n[^1]: See [^1].'),
    says: 'content/articles/lamp.md:11:1 body: no place in the text refers to the note "1", so it would vanish',
  },
  {
    name: 'a second note of one name would vanish',
    changes: aBody('It shines.[^a]\n\n[^a]: New.\n[^A]: Blue.'),
    says: 'content/articles/lamp.md:12:1 body: there is already a note "A", so this one would vanish',
  },
  {
    name: 'a note whose name has a space is taken for a link',
    changes: aBody('It shines.[^the log]\n\n[^the log]: /about/'),
    says: 'content/articles/lamp.md:11:1 body: the name of a note has no spaces, so [^the log] is taken for a link',
    help: 'write [^the-log]: in both places',
  },
]

testFaults(faults)

test('links may lead to headings in every script, to the second of a name, and to notes', () => {
  const body = `## چراغ تازه

## Light

## Light

## Note[^ü]

[a](#چراغ-تازه) [b](#%DA%86%D8%B1%D8%A7%D8%BA-%D8%AA%D8%A7%D8%B2%D9%87) [c](#light-1) [d](#note) [e](#fn-%C3%BC)

[f](/) [g](/archive/) [h](/archive/2026/) [i](/topics/village/) [j](/authors/ada-fenn/) [k](/articles/tea/#what-to-bring)

[^ü]: A note.`
  expect(headlinesOf(aBody(body))).toEqual([])
})

test('a draft may link to another draft, but no published article may', () => {
  const { files } = anArticle({ status: 'draft' }, 'See [the keeper](/articles/keeper/).')
  const keeper = files?.['content/articles/lamp.md']
    ?.toString()
    .replace('keeper', 'lamp')
    .replace('/keeper/', '/lamp/')
    .replace('The lamp is lit', 'The keeper is glad')
  expect(headlinesOf({ files: { ...files, 'content/articles/keeper.md': keeper } })).toEqual([])
  const published = keeper?.replace('status: draft\n', '')
  const { problems } = gateOf({ files: { ...files, 'content/articles/keeper.md': published } })
  expect(problems.map(({ message }) => message)).toEqual(['/articles/lamp/ is a draft, which nobody can read'])
})

test('a link may lead to the feeds, and to an article as Markdown, but not to that of a draft', () => {
  const links = [
    '/feeds/',
    '/atom.xml',
    '/corrections/atom.xml',
    '/topics/village/rss.xml',
    '/authors/ada-fenn/feed.json',
    '/articles/tea/index.md',
  ]
  expect(headlinesOf(aBody(links.map((path) => `[${path}](${path})`).join('\n')))).toEqual([])
  const draft = anArticle({ status: 'draft' }).files
  const about = '---\ntitle: About\nsummary: Who we are.\n---\n\n[Soon](/articles/lamp/index.md)\n'
  const { problems } = gateOf({ files: { ...draft, 'content/pages/about.md': about } })
  expect(problems.map(({ message }) => message)).toEqual(['/articles/lamp/index.md is a draft, which nobody can read'])
})
