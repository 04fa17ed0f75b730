import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright'
import sharp from 'sharp'
import { startSiteServer } from '../server/siteServer.ts'
import { Trial } from './trial.ts'

/** Takes the pictures of docs/editors.md: `node --import tsx e2e/editorsPictures.ts`, with the fixture publication built before. */

const text = `The *new* lamp is **bright**.

as [the log](https://log.example/) says, and [our story](/about/)

## How it was lit

### By whom

> We saw it from the bay.

- buns
- tea

1. buns
2. tea

| Month | Ships |
| ----- | ----: |
| May   |    12 |
| June  |     9 |

It was late.[^1]

---

![The new lamp](../media/lamp.jpg 'The lamp is lit | Ada Fenn')

[The ruling](../media/ruling.pdf)

<details><summary>The log</summary>

Nothing was seen before nine.

</details>

Type \`npm start\`.

\`\`\`
npm start
\`\`\`

[^1]: By four minutes.
`

const article = `---
title: The lighthouse has a new lamp
summary: It was lit on Friday evening, to applause and a brass band.
publishedAt: 2026-05-01
authors: [ada-fenn]
topics: [harbour]
keyPoints: [The lamp is new., It can be seen from the bay.]
corrections: [{ date: 2026-05-02, text: 'The lamp was lit at eight, not at nine.' }]
sources: [{ title: The lighthouse log, url: 'https://log.example/', note: Page three }]
---

${text}`

/** What each picture shows: the first element of these, or all from the first to the last. */
const pictures: Readonly<Record<string, string>> = {
  stress: '.prose > p:nth-child(1)',
  links: '.prose > p:nth-child(2)',
  headings: '.prose > :is(h2, h3)',
  quotation: '.prose > blockquote',
  lists: '.prose > ul, .prose > ol',
  table: '.prose table',
  note: '.prose > section',
  break: '.prose > hr',
  picture: '.prose > figure',
  document: '.prose > p:has([href$=".pdf"])',
  details: '.prose > details',
  code: '.prose > p:has(code), .prose pre',
  'key-points': '[aria-labelledby="article:key-points"]',
  correction: '[aria-labelledby="article:corrections"]',
  sources: '[aria-labelledby="article:sources"]',
}

const folder = 'docs/editors'
const trial = await Trial.make('editors', async (into) => {
  for (const name of ['articles', 'authors', 'topics', 'media', 'pages'])
    await mkdir(join(into, 'content', name), { recursive: true })
  const village = '.standfirst/trials/village/content'
  const write = (path: string, content: string) => writeFile(join(into, 'content', path), content)
  await write(
    'site.yaml',
    'name: The Lantern\ntagline: News\ndescription: A paper.\nurl: https://lantern.example\nlanguage: en-GB\ntimeZone: UTC\n',
  )
  await write('authors/ada-fenn.yaml', 'name: Ada Fenn\n')
  await write('topics/harbour.yaml', 'name: Harbour\ndescription: Boats.\n')
  await write('pages/about.md', '---\ntitle: About\nsummary: Us.\n---\n\nWe are.\n')
  await write('articles/new-lamp.md', article)
  await copyFile(`${village}/media/lighthouse-night.jpg`, join(into, 'content/media/lamp.jpg'))
  await copyFile(`${village}/media/bench-minutes.pdf`, join(into, 'content/media/ruling.pdf'))
})
const { code, output } = await trial.run('build')
if (code !== 0) throw new Error(output)
const server = await startSiteServer(trial.path('dist'), 0)
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] || chromium.executablePath(),
  args: ['--no-sandbox', '--disable-background-networking'],
})
try {
  await mkdir(folder, { recursive: true })
  const page = await browser.newPage({ viewport: { width: 480, height: 900 }, deviceScaleFactor: 1.5 })
  await page.goto(`${server.url}/articles/new-lamp/`)
  await page.evaluate(() => document.fonts.ready)
  for (const [name, selector] of Object.entries(pictures)) {
    const boxes = await Promise.all((await page.locator(selector).all()).map((element) => element.boundingBox()))
    const found = boxes.filter((box) => box !== null)
    if (found.length === 0) throw new Error(`nothing on the page is ${selector}`)
    const top = Math.min(...found.map(({ y }) => y)) - 12
    const bottom = Math.max(...found.map(({ y, height }) => y + height)) + 12
    const shot = await page.screenshot({ fullPage: true, clip: { x: 0, y: top, width: 480, height: bottom - top } })
    await writeFile(
      join(folder, `${name}.png`),
      await sharp(shot).png({ palette: true, colours: 32, effort: 10 }).toBuffer(),
    )
  }
} finally {
  await browser.close()
  await server.close()
}
