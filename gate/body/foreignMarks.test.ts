import { expect, test } from 'vitest'
import { aBody, type Fault, gateOf, headlinesOf, testFaults } from '../testPublication.ts'

const deletion = 'delete it, or put a backslash before it if it is to be printed'

/** What is written on the first line of a text, and what the gate says of it. */
function aMark(written: string, name: string, help: string, column = 1, mark = written): Fault {
  const says = `content/articles/lamp.md:9:${column} body: ${JSON.stringify(mark)} is ${name}, and would be printed`
  return { name: `${written} stands in a text`, changes: aBody(`${written}\n\nThe lamp shines.`), says, help }
}

const faults: readonly Fault[] = [
  aMark('{% image "lamp.jpg" "The lamp" %}', 'a tag of a template', deletion),
  aMark('{{< youtube abc_123_x >}}', 'a tag of a template', deletion),
  aMark('{{% notice %}}', 'a tag of a template', deletion),
  aMark('It is {{ site.name }}.', 'a tag of a template', deletion, 7, '{{ site.name }}'),
  aMark('<%= title %>', 'a tag of a template', deletion),
  aMark('[caption id="a"]The lamp[/caption]', 'a shortcode', deletion, 1, '[caption id="a"]'),
  aMark('[gallery ids="1,2"]', 'a shortcode', deletion),
  aMark('[b]The lamp[/b] shines.', 'a shortcode', deletion, 1, '[b]'),
  aMark('It ends.[/quote]', 'a shortcode', deletion, 9, '[/quote]'),
  aMark(
    ':::note\nMind the step.\n:::',
    'the beginning of a box',
    'delete its lines, or put > before each line of what stands in it',
    1,
    ':::note',
  ),
  aMark(
    '!!! warning "Mind"\nThe step.',
    'the beginning of a box',
    'delete its lines, or put > before each line of what stands in it',
    1,
    '!!! warning "Mind"',
  ),
  aMark('::youtube[The lamp]{#abc}', 'a directive', deletion),
  aMark('> [!NOTE]\n> Mind the step.', 'a mark for a box', 'write **Note:**', 3, '[!NOTE]'),
  aMark('## The lamp {#lamp}', 'a list of attributes', deletion, 12, '{#lamp}'),
  aMark('## The lamp {: .box}', 'a list of attributes', deletion, 12, '{: .box}'),
  aMark('[Us](/about/){:target="_blank"}', 'a list of attributes', deletion, 14, '{:target="_blank"}'),
  aMark('[[toc]]', 'a mark for a list of contents', deletion),
  aMark('[TOC]', 'a mark for a list of contents', deletion),
  aMark('@[toc]', 'a mark for a list of contents', deletion),
  aMark('{/* ask Ada */}', 'a comment of MDX', deletion),
  aMark("import Chart from './chart.js'", 'a line of a program', deletion),
  aMark("import { a, b } from 'charts';", 'a line of a program', deletion),
  aMark("import A from './a.js'\nimport B from './b.js'", 'a line of a program', deletion),
  aMark('export const year = 1986', 'a line of a program', deletion),
  aMark('It is lit :tada:!', 'a name for an emoji', 'write 🎉', 11, ':tada:'),
  aMark(':+1: for it', 'a name for an emoji', 'write 👍', 1, ':+1:'),
  aMark(
    'Lamp\n: A thing that shines.\n: A light.',
    'a list of terms',
    'write **Lamp:** before what it means, on the same line',
    1,
    'Lamp\n: A thing that shines.\n: A light.',
  ),
  aMark(
    '`--lit`\n: Lights [the lamp](/about/).',
    'a list of terms',
    'write **`--lit`:** before what it means, on the same line',
    1,
    '`--lit`\n: Lights [the lamp](/about/).',
  ),
  aMark(
    'Now ==`lit` and new==.',
    'a mark for words that stand out',
    'write <mark>`lit` and new</mark>',
    5,
    '==`lit` and new==',
  ),
  aMark('{% lamp `lit` %}', 'a tag of a template', deletion),
  aMark('[gallery of=`lit`]', 'a shortcode', deletion),
  aMark('The ==new== lamp', 'a mark for words that stand out', 'write <mark>new</mark>', 5, '==new=='),
  aMark('The ++new++ lamp', 'a mark for words that were added', 'write <ins>new</ins>', 5, '++new++'),
  aMark('The 2^nd^ lamp', 'a mark for small signs', 'write <sup>nd</sup>', 6, '^nd^'),
  aMark(
    'See [[The lamp]].',
    'a link of a wiki',
    'write The lamp alone, or [The lamp](…) with an address',
    5,
    '[[The lamp]]',
  ),
  aMark(
    'See [[lamp|the lamp]].',
    'a link of a wiki',
    'write the lamp alone, or [the lamp](…) with an address',
    5,
    '[[lamp|the lamp]]',
  ),
  aMark('![[lamp.png]]', 'a mark for something from another file', deletion),
]

testFaults(faults)

test.each(faults)('a build goes on where $name', (fault) => {
  expect(gateOf(fault.changes).isPassed).toBe(true)
})

test.each(['$$E = mc^2$$', '$$\n\\frac{1}{2}\n$$', 'It is $x_1$ here.', 'It is \\(x^2\\) here.'])(
  'a formula in TeX is found: %j',
  (formula) => {
    const [headline = '', ...others] = headlinesOf(aBody(`${formula}\n\nIt shines.`))
    expect(headline).toContain('is a formula in TeX, and would be printed')
    expect(others).toEqual([])
  },
)

testFaults([
  {
    name: 'front matter stands in the text',
    changes: aBody('It shines.\n\n---\ntitle: The lamp\nlayout: post\n---\n\nIt does.'),
    says: 'content/articles/lamp.md:12:1 body: these fields would be printed: front matter stands once, at the start of a file',
    help: 'delete these lines, and put above what is still needed of them',
  },
])

test.each([
  'It costs $5 and $10, or $5_000 and $10_000; "$HOME/x_y and $PATH".',
  'At 10:30:15 it rained :-) and :) and ;-: as said:that:once.',
  'He [sic] said it [video], [PDF], [1], [[1]] and list[item] and list[i][j].',
  'import taxes from\nBrazil rose, and import taxes from "Brazil" fell.',
  'export default risk rose.',
  'C++ and C++17 and i++ and ++j; a == b == c, x==1 && y==2; a^b and 2^3^4; ^_^ and ^o^.',
  '> On Friday Ada wrote:\n>\n> > It shines!\n> :-)',
  'Restaurants at $$ and $$$ and $$.',
  'Note: it shines.\nTime: 10:30\nPlace: the bay',
  '`{{ site.name }}` and `[[toc]]` and `:tada:`\n\n```\n{% raw %}\n:::note\n[gallery]\n$$x^2$$\nimport x from "./y"\n```',
  '[gallery](/about/) and [toc][us] and https://example.org/:tada:/x and <https://example.org/{{a}}>\n\n[us]: /about/',
  '\\{{ a }} and \\[[toc]] and \\:tada: and \\[b]x[\\/b]',
  '{curly} and {a, b} and {1} and {#1} and f(x) = {x} and {a: b}.',
  '(not) a \\(link\\) and \\[a list\\]',
  'A dialogue — he said: "no" :: she: yes',
  'e-mail <ada@example.org>, 5 < 6 % of 7 > 2 %',
  '1 ::1 and fe80::1:2 and std::vector::size',
  'Oh!!! what a day?!! really',
])('what people write is no mark of another program: %j', (body) => {
  expect(headlinesOf(aBody(body))).toEqual([])
})
