import { expect, test } from 'vitest'
import { aBody, anArticle, type Fault, headlinesOf, testFaults } from '../testPublication.ts'

const words = '"The new lamp | Ada Fenn"'
const alone = 'body: a picture stands in a paragraph of its own'
const allowed = 'a file in content/media, written as ../media/ and its name'

const faults: readonly Fault[] = [
  {
    name: 'a picture is described for those who cannot see it',
    changes: aBody(`![](../media/lamp.jpg ${words})`),
    says: 'content/articles/lamp.md:9:1 body: the picture has no words for those who cannot see it',
  },
  {
    name: 'a picture says who made it',
    changes: aBody('![A lamp](../media/lamp.jpg "The new lamp")'),
    says: 'content/articles/lamp.md:9:1 body: the picture does not say who made it',
    help: 'name them behind a |: ![A lamp](../media/lamp.jpg "The new lamp | Credit")',
  },
  {
    name: 'a missing picture gets a suggestion',
    changes: aBody(`![A lamp](../media/lmap.jpg ${words})`),
    says: 'content/articles/lamp.md:9:11 body: there is no picture content/media/lmap.jpg; did you mean "../media/lamp.jpg"?',
    allowed,
  },
  {
    name: 'a picture of another site is not ours to show',
    changes: aBody(`![A light](https://example.org/light.png ${words})`),
    says: 'content/articles/lamp.md:9:12 body: "https://example.org/light.png" is not a picture of this publication',
    help: 'put a copy into content/media, if you may',
  },
  {
    name: 'a picture in a sentence has no place to stand',
    changes: aBody(`See ![A lamp](../media/lamp.jpg ${words}) here.`),
    says: `content/articles/lamp.md:9:5 ${alone}`,
    help: 'put an empty line before and after it',
  },
  {
    name: 'a picture in a link is no link',
    changes: aBody(`[![A lamp](../media/lamp.jpg ${words})](/about/)`),
    says: `content/articles/lamp.md:9:2 ${alone}`,
    help: 'a picture is no link here: delete the link around it',
  },
  {
    name: 'a picture in a tight list would be shown in no size',
    changes: aBody(`- ![A lamp](../media/lamp.jpg ${words})\n- A keeper`),
    says: `content/articles/lamp.md:9:3 ${alone}`,
    help: 'put an empty line between this item and the next',
  },
  {
    name: 'a picture in a note would be shown in no size',
    changes: aBody(`It shines.[^1]\n\n[^1]: ![A lamp](../media/lamp.jpg ${words})`),
    says: `content/articles/lamp.md:11:7 ${alone}`,
  },
  {
    name: 'a picture is written out, not referred to',
    changes: aBody('![A lamp][lamp]\n\n[lamp]: ../media/lamp.jpg'),
    says: 'content/articles/lamp.md:9:1 body: a picture is written out where it stands',
  },
  {
    name: 'a picture with a space in its name is printed as it stands',
    changes: aBody(`![A lamp](../media/new lamp.jpg ${words})`),
    says: 'content/articles/lamp.md:9:1 body: this picture cannot be read, so its brackets would be printed',
  },
  {
    name: 'a picture with a space before its parenthesis is printed as it stands',
    changes: aBody(`![A lamp] (../media/lamp.jpg ${words})`),
    says: 'content/articles/lamp.md:9:1 body: this picture cannot be read, so its brackets would be printed',
    help: 'leave no space between ] and (',
  },
  {
    name: 'a missing lead picture gets a suggestion',
    changes: anArticle({ image: '\n  src: lamp.jpg\n  alt: A lamp\n  credit: Ada Fenn' }),
    says: 'content/articles/lamp.md:8:8 image.src: "lamp.jpg" is not a picture of this publication; did you mean "../media/lamp.jpg"?',
    allowed,
  },
  {
    name: 'a lead picture is described',
    changes: anArticle({ image: '\n  src: ../media/lamp.jpg\n  alt: ""\n  credit: Ada Fenn' }),
    says: 'content/articles/lamp.md:9:8 image.alt: empty',
  },
]

testFaults(faults)

test('a picture may stand alone in the text, in a quote and in a loose list', () => {
  const picture = `![A lamp](../media/lamp.jpg ${words})`
  expect(headlinesOf(aBody(`${picture}\n\n> ${picture}\n\n- ${picture}\n\n- A keeper`))).toEqual([])
})
