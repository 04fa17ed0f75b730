import { expect, test } from 'vitest'
import { type Changes, type Fault, frontMatter, headlinesOf, testFaults } from './testPublication.ts'

/** The correct publication, another article, a draft, a topic of drafts, and this front page. */
function aFront(text: string): Changes {
  return {
    files: {
      'content/articles/lamp.md': `${frontMatter()}\nThe lamp shines.\n`,
      'content/articles/cake.md': `${frontMatter({ title: 'A cake', topics: '[cakes]', status: 'draft' })}\nNot yet.\n`,
      'content/topics/cakes.yaml': 'name: Cakes\ndescription: What is eaten.\n',
      'content/front.yaml': text,
    },
  }
}

const faults: readonly Fault[] = [
  {
    name: 'a lead that is misspelt gets a suggestion',
    changes: aFront('lead: lmap\n'),
    says: 'content/front.yaml:1:7 lead: no article "lmap"; did you mean "lamp"?',
    allowed: 'cake, lamp, tea',
  },
  {
    name: 'an article by its headline is told the name of its file',
    changes: aFront('order: [Tea festival opens]\n'),
    says: 'content/front.yaml:1:9 order[0]: no article "Tea festival opens"; did you mean "tea"?',
  },
  {
    name: 'an article that has been renamed is known by the name it had',
    changes: {
      files: {
        'content/articles/lamp.md': `${frontMatter({ aliases: '[/articles/storm/]' })}\nThe lamp shines.\n`,
        'content/front.yaml': 'lead: storm\n',
      },
    },
    says: 'content/front.yaml:1:7 lead: no article "storm"; did you mean "lamp"?',
  },
  {
    name: 'an article nobody has written is not told to be an author’s file',
    changes: aFront('hold: [the-storm-of-the-century]\n'),
    says: 'content/front.yaml:1:8 hold[0]: no article "the-storm-of-the-century"',
    allowed: 'cake, lamp, tea',
  },
  {
    name: 'a draft cannot lead',
    changes: aFront('lead: cake\n'),
    says: 'content/front.yaml:1:7 lead: "cake" is a draft, which nobody can read',
    help: 'publish it first, or take it out',
  },
  {
    name: 'an article has one place in the order',
    changes: aFront('order: [lamp, lamp]\n'),
    says: 'content/front.yaml:1:15 order[1]: "lamp" is listed twice, first as order[0]',
  },
  {
    name: 'an article that leads does not follow itself',
    changes: aFront('lead: lamp\norder: [tea, lamp]\n'),
    says: 'content/front.yaml:2:14 order[1]: "lamp" is listed twice, first as lead',
    help: 'delete one',
  },
  {
    name: 'an article that leads is not held',
    changes: aFront('lead: lamp\nhold:\n  - lamp\n'),
    says: 'content/front.yaml:3:5 hold[0]: "lamp" is listed twice, first as lead',
    help: 'keep one of the two',
  },
  {
    name: 'one article at least is not held',
    changes: aFront('hold: [lamp, tea]\n'),
    says: 'content/front.yaml:1:8 hold[0]: every published article is held, so the front page would be empty',
  },
  {
    name: 'a section of a topic nobody knows gets a suggestion',
    changes: aFront('sections:\n  - topic: vilage\n'),
    says: 'content/front.yaml:2:12 sections[0].topic: no topic "vilage"; did you mean "village"?',
  },
  {
    name: 'a topic has one section',
    changes: aFront('sections:\n  - topic: village\n  - topic: village\n'),
    says: 'content/front.yaml:3:12 sections[1].topic: "village" is listed twice, first as sections[0].topic',
    help: 'keep one of the two',
  },
  {
    name: 'a topic of drafts alone has no section',
    changes: aFront('sections:\n  - topic: cakes\n'),
    says: 'content/front.yaml:2:12 sections[0].topic: "cakes" is the topic of no published article, so it has no page',
    help: 'publish an article about it first, or take it out',
  },
  {
    name: 'a section has a topic',
    changes: aFront('sections:\n  - stories: 3\n'),
    says: 'content/front.yaml:2:5 sections[0].topic: missing, and required',
  },
  {
    name: 'how many stories a section has is a number',
    changes: aFront('sections:\n  - topic: village\n    stories: three\n'),
    says: 'content/front.yaml:3:14 sections[0].stories: found the text "three"',
    allowed: 'a whole number from 1 to 8',
  },
  {
    name: 'a section has at most eight stories',
    changes: aFront('sections:\n  - topic: village\n    stories: 9\n'),
    says: 'content/front.yaml:3:14 sections[0].stories: found the number 9',
    allowed: 'a whole number from 1 to 8',
  },
  {
    name: 'half a story is none',
    changes: aFront('sections:\n  - topic: village\n    stories: 1.5\n'),
    says: 'content/front.yaml:3:14 sections[0].stories: found the number 1.5',
  },
  {
    name: 'a notice says something',
    changes: aFront('notice:\n  link: /about/\n'),
    says: 'content/front.yaml:2:3 notice.text: missing, and required',
  },
  {
    name: 'a notice leads to a page that is there',
    changes: aFront('notice:\n  text: The quay is closed.\n  link: /abuot/\n'),
    says: 'content/front.yaml:3:9 notice.link: there is no page /abuot/; did you mean "/about/"?',
  },
  {
    name: 'a notice is plain words',
    changes: aFront('notice:\n  text: The quay is <b>closed</b>.\n'),
    says: 'content/front.yaml:2:21 notice.text: "<b>closed</b>" would be printed as it stands here',
  },
  {
    name: 'a field nobody defined gets a suggestion',
    changes: aFront('leed: lamp\n'),
    says: 'content/front.yaml:1:1 leed: there is no field "leed"; did you mean "lead"?',
    allowed: 'notice, lead, order, hold, sections',
  },
  {
    name: 'a front.yml is renamed',
    changes: { files: { 'content/front.yml': 'lead: tea\n' } },
    says: 'content/front.yml:1:1 the file is not read under this name',
    help: 'rename it to content/front.yaml',
  },
]

testFaults(faults)

test.each([
  ['is empty', ''],
  ['holds nothing but a remark', '# lead: tea\n\n'],
  ['lists nothing', 'order: []\nhold: []\nsections: []\n'],
  [
    'says everything',
    'notice:\n  text: The quay is closed.\n  link: https://quay.example/\nlead: lamp\norder: [tea]\nhold: []\nsections:\n  - topic: village\n    stories: 8\n',
  ],
])('a front.yaml that %s is as it should be', (_what, text) => {
  expect(headlinesOf(aFront(text))).toEqual([])
})
