import { article, author, fields, topic, type TextFile } from './textFile.ts'

/** Words without a place to break, as German, Welsh, Finnish and the web have them. */
const longWords = {
  german: 'Verkehrsinfrastrukturfinanzierungsgesellschaft',
  name: 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren',
  welsh: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  finnish: 'epäjärjestelmällistyttämättömyydellänsäkäänköhän',
  address: `https://archive.example/${'a-very-long-path-without-a-break/'.repeat(3).replaceAll('/', '_')}`,
  handle: 'averyveryverylongnameofadeskthatneverends@correspondence-of-the-harbour-office.example',
} as const

const { german, name, welsh, finnish, address, handle } = longWords

export const longNameSite: TextFile = {
  path: 'site.yaml',
  text: fields({
    name: 'Harbourmasterscorrespondencebook',
    tagline: `News from ${welsh}`,
    description: `Everything that ${german} does, and ${finnish}.`,
    url: 'https://extremes.example',
    language: 'en-GB',
    timeZone: 'Europe/London',
    contact: handle,
    policies: { privacy: `/${finnish.normalize('NFD').replace(/\p{M}/gu, '')}/` },
    navigation: [
      { label: german, path: '/topics/verkehr/' },
      { label: 'Archive', path: '/archive/' },
      { label: welsh, path: '/authors/wolfe/' },
    ],
  }),
}

/** A long word wherever an editor can write one. */
export function longNameFiles(): TextFile[] {
  const picture = { src: '../media/quay.jpg', alt: `${welsh} at night.`, caption: `${welsh} ${german}`, credit: name }
  const facts = {
    title: `${welsh} asks ${german}`,
    summary: `A dispute about ${german}, ${finnish} and ${address}.`,
    authors: ['wolfe', 'ada-fenn'],
    topics: ['verkehr', 'harbour'],
    dateline: welsh,
    kind: 'analysis',
    image: picture,
    keyPoints: [`${german} says nothing.`, finnish, address],
    sources: [
      { title: german, url: address, note: `${finnish}${finnish}` },
      { title: address, note: welsh },
    ],
    corrections: [{ date: '2026-05-02', text: `It is ${welsh}, not ${german}.` }],
    canonicalUrl: `https://${'long-name-of-a-host'.repeat(3)}.example/story/`,
    id: `id-${german.toLowerCase()}`,
  }
  return [
    author('wolfe', {
      name,
      role: 'Verkehrspolitikkorrespondentinnenvereinigungsvorsitzende',
      bio: `Writes about ${german} from ${welsh}.`,
      url: address,
      sameAs: [`${address}elsewhere`],
      image: { ...picture, src: '../media/portrait.jpg' },
    }),
    topic('verkehr', { name: german, description: `Roads, ${finnish}, and ${welsh}.` }),
    article('long-words', facts, body),
    article('long-words-again', { ...facts, title: german, id: 'again', dateline: `${welsh}, ${welsh}` }, body),
    article(
      'long-words-in-arabic',
      {
        ...facts,
        title: 'كلمات طويلة جداً عن الميناء',
        summary: `خبر عن ${german} و${'والمستعمرات'.repeat(6)}.`,
        language: 'ar',
        id: 'arabic',
      },
      body,
    ),
    {
      path: `pages/${finnish.normalize('NFD').replace(/\p{M}/gu, '')}.md`,
      text: `---\n${fields({ title: finnish, summary: `${german} and ${welsh}.` })}---\n\n${body}\n`,
    },
  ]
}

/** As of results or prices: twelve columns of short words, which must not come apart into letters on paper. */
const wideTable = [
  ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'Mean', 'Most', 'Least', 'Sum'],
  Array.from({ length: 12 }, () => '---'),
  ['Boats at the quay', ...Array.from({ length: 11 }, (_, index) => `${(index + 1) * 1111}`)],
]
  .map((cells) => `| ${cells.join(' | ')} |`)
  .join('\n')

const body = `A paragraph about ${german}${german} and **${welsh}${welsh}**, at <${address}>, \`${german}${german}\`.[^1]

## ${german}

- ${finnish}${finnish}
- [${german}](${address})
  1. ${welsh}
  2. ${address}

> ${german}${welsh}
>
> > ${finnish}

![A quay](../media/quay.jpg '${german} ${welsh} | ${name}')

| ${german} | ${welsh} | Sum |
| --- | :-: | --: |
| ${finnish} | ${address} | 1 |
| ${german}${german} | short | 22,000 |

${wideTable}

\`\`\`
${address}${address}
\`\`\`

這是一個沒有空格的很長的句子用來檢查頁面在窄螢幕上是否會變寬因為中文不需要空格也能換行所以它應該沒有問題。

1998. ${german}

> 101. ${finnish}

A word between.

123456789. ${german}

- [ ] ${welsh}
- [x] ${german}

### ${welsh} ${address}

${Array.from({ length: 12 }, (_, index) => `${index + 1}. ${index % 4 === 0 ? finnish : 'A boat.'}`).join('\n')}

Press <kbd>${german}</kbd>, read <cite>${welsh}${welsh}</cite> and <mark>${finnish}</mark><sup>${german}</sup>.

<details>
<summary>${german}${german}</summary>
<p>${welsh}${welsh}</p>
</details>

<dl>
<dt>${german}${german}</dt>
<dd>${address}${finnish}</dd>
</dl>

<table>
<caption>${german}${german}</caption>
<tr><th colspan="2">${welsh}${welsh}</th></tr>
<tr><td>${german}</td><td>${address}</td></tr>
</table>

[^1]: ${german}${german} ${address}`
