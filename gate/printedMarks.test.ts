import { expect, test } from 'vitest'
import { aBody, anArticle, type Fault, gateOf, headlinesOf, testFaults } from './testPublication.ts'

const allowed = 'words alone; HTML and Markdown belong in the text below the front matter'

/** A headline with a mark in it, as YAML, and what the gate says of the mark. */
function aHeadline(title: string, mark: string, help: string): Fault {
  const column = 8 + title.indexOf(mark)
  const says = `content/articles/lamp.md:2:${column} title: ${JSON.stringify(mark)} would be printed as it stands here`
  return { name: `a headline is ${title}`, changes: anArticle({ title }), says, allowed, help }
}

const faults: readonly Fault[] = [
  aHeadline('The **new** lamp', '**new**', 'write new'),
  aHeadline('"**Storm** ahead"', '**Storm**', 'write Storm'),
  aHeadline('The *new* lamp', '*new*', 'write new'),
  aHeadline('The _new_ lamp', '_new_', 'write new'),
  aHeadline('The __very new__ lamp', '__very new__', 'write very new'),
  aHeadline('The ~~old~~ lamp', '~~old~~', 'write old'),
  aHeadline('How `run()` works', '`run()`', 'write run()'),
  aHeadline('See [the lamp](/about/) now', '[the lamp](/about/)', 'write the lamp'),
  aHeadline('"## The lamp"', '## ', 'delete it'),
  aHeadline('Tea &amp; cake', '&amp;', 'write &'),
  aHeadline('"Say &quot; it"', '&quot;', 'write "'),
  aHeadline('The lamp &frac12; lit', '&frac12;', 'write ½'),
  aHeadline('The <br> lamp', '<br>', 'delete it'),
  aHeadline('The <span class="a"> lamp', '<span class="a">', 'delete it'),
  aHeadline('The lamp <!-- ask --> shines', '<!-- ask -->', 'delete it'),
  aHeadline('"It is lit :tada: today"', ':tada:', 'write 🎉'),
  aHeadline('It is {{ page.title }} today', '{{ page.title }}', 'delete it'),
  {
    name: 'a caption in the text has a mark',
    changes: aBody('![A lamp](../media/lamp.jpg "The *new* lamp | Ada Fenn")'),
    says: 'content/articles/lamp.md:9:34 body: "*new*" would be printed as it stands here',
    help: 'write new',
  },
]

testFaults(faults)

test.each(faults)('a build goes on where $name', (fault) => {
  expect(gateOf(fault.changes).isPassed).toBe(true)
})

test.each([
  'The field snake_case_name and __init__ and _x',
  '5 * 3 * 2 and 2*3*4',
  'C* and A* search, C# and F# and #1',
  'AT&T; R&D; Q&A; Tea & cake',
  "Rock 'n' roll, 1 < 2 > 0, a <3 and x<y",
  'It costs $5 and $10 at 10:30:15, 10~20 and 20~30',
  '[sic] he said (see it)',
  'Leser*innen und Autor*innen',
])('an honest headline is let through: %s', (title) => {
  expect(headlinesOf(anArticle({ title: JSON.stringify(title) }))).toEqual([])
})

test('every plain field is asked, whatever it is called', () => {
  const fields = { dateline: "'*x*'", keyPoints: "['*x*']", seoTitle: "'*x*'", summary: "'*x*'" }
  const { problems } = gateOf(anArticle(fields))
  expect(problems.map(({ field }) => field)).toEqual(['summary', 'dateline', 'keyPoints[0]', 'seoTitle'])
})
