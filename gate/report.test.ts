import pc from 'picocolors'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { Publication } from './document.ts'
import type { GateReport } from './gate.ts'
import { ContentFile, type Finding } from './problem.ts'
import { headline, toAnnotations, toJson, toText } from './report.ts'

/** What a report says beside its problems. */
const nothing: Omit<GateReport, 'files' | 'problems' | 'isPassed'> = {
  promised: [],
  media: { pictures: new Map(), linked: new Map() },
  unpublished: () => [],
  styles: new Map(),
  publication: new Publication([], new Date(0)),
  freshRevisions: [],
  histories: new Map(),
  bodies: new Map(),
}

/** A report of one finding on part of a line. */
function reportOf(line: string, marked: string, finding: Partial<Finding> = {}): GateReport {
  const file = new ContentFile('content/articles/lamp.md', line)
  const start = line.indexOf(marked)
  file.report({ rule: 'a-rule', message: 'is wrong', ...finding }, { start, end: start + marked.length })
  return {
    files: [file],
    problems: file.problems,
    ...nothing,
    isPassed: false,
  }
}

/** The terminal columns of the caret's row and of the marked text above it. */
function columns(report: GateReport, marked: string) {
  const [, code = '', carets = ''] = toText(report).split('\n')
  const before = code.slice(0, code.indexOf(marked))
  return { caret: carets.indexOf('^'), width: carets.split('^').length - 1, text: stringWidth(before) }
}

describe('the report for people', () => {
  test('shows the line, a caret below the spot, what is allowed and what helps', () => {
    const report = reportOf('kind: newz', 'newz', { field: 'kind', allowed: 'news, feature', help: 'write news' })
    expect(toText(report)).toBe(
      [
        'error content/articles/lamp.md:1:7 kind: is wrong',
        '  1 | kind: newz',
        '    |       ^^^^',
        '    = allowed: news, feature',
        '    = help: write news',
        '',
        '1 error in 1 file; 1 file checked, nothing built.',
      ].join('\n'),
    )
  })

  test('says what was probably meant in the first line', () => {
    const { problems } = reportOf('newz', 'newz', { help: 'did you mean "news"?' })
    expect(problems.map(headline)).toEqual(['content/articles/lamp.md:1:1 is wrong; did you mean "news"?'])
  })

  test('puts the caret below the spot after a tab', () => {
    expect(columns(reportOf('\t\tlamp here', 'here'), 'here')).toEqual({ caret: 15, width: 4, text: 15 })
  })

  test('puts the caret below the spot after wide and combined characters', () => {
    const { caret, text, width } = columns(reportOf('灯台 💡 é lamp', 'lamp'), 'lamp')
    expect(caret).toBe(text)
    expect(width).toBe(4)
  })

  test('draws carets as wide as the characters they are about', () => {
    expect(columns(reportOf('a 灯台 b', '灯台'), '灯台').width).toBe(4)
  })

  test('shows the part of a very long line that matters', () => {
    const report = reportOf(`${'💡x'.repeat(3000)} here ${'y'.repeat(9000)}`, 'here')
    const [, code = ''] = toText(report).split('\n')
    const { caret, text } = columns(report, 'here')
    expect(caret).toBe(text)
    expect(code.length).toBeLessThan(120)
    expect(code).not.toMatch(/\p{Surrogate}/u)
  })

  test('draws no caret past the end of the part it shows', () => {
    const line = 'x'.repeat(5000)
    expect(columns(reportOf(line, line), 'x').width).toBe(100)
  })

  test('shows a dot for what cannot be seen, in the line and in the message', () => {
    const text = toText(reportOf('a \u202Elamp', 'lamp', { message: 'found "\u202E\u0007"' }))
    expect(text).toContain('1 | a ·lamp')
    expect(text).toContain('found "··"')
  })

  test('counts what it says in the last line', () => {
    const file = new ContentFile('content/articles/lamp.md', 'x')
    file.report({ rule: 'a-rule', message: 'is early', severity: 'warning' })
    expect(
      toText({
        files: [file],
        problems: file.problems,
        ...nothing,
        isPassed: true,
      }),
    ).toContain('The content is in order: 1 file checked and 1 warning.')
  })

  test('is coloured for a terminal that wants it', () => {
    expect(toText(reportOf('newz', 'newz'), pc.createColors(true))).toContain('\u001B[31m')
  })
})

test('a program gets every problem with its rule and place', () => {
  const json: unknown = JSON.parse(toJson(reportOf('kind: newz', 'newz', { field: 'kind', allowed: 'news' })))
  expect(json).toEqual({
    passed: false,
    files: 1,
    problems: [
      {
        severity: 'error',
        rule: 'a-rule',
        file: 'content/articles/lamp.md',
        line: 1,
        column: 7,
        length: 4,
        field: 'kind',
        message: 'is wrong',
        allowed: 'news',
      },
    ],
  })
})

test('an annotation keeps its signs apart from its commands', () => {
  const file = new ContentFile('content/a,b:c%.md', 'x')
  file.report(
    { rule: 'a-rule', field: 'title', message: '100% wrong,\r\nsay: two lines', allowed: 'a', help: 'b' },
    { start: 0, end: 1 },
  )
  expect(
    toAnnotations({
      files: [file],
      problems: file.problems,
      ...nothing,
      isPassed: false,
    }),
  ).toBe(
    '::error file=content/a%2Cb%3Ac%25.md,line=1,col=1,endColumn=2,title=a-rule::' +
      'title: 100%25 wrong,%0D%0Asay: two lines%0AAllowed: a%0Ab',
  )
})

describe('a report of very many of one kind', () => {
  const files = ['lamp', 'tea'].map((name) => new ContentFile(`content/articles/${name}.md`, '<b>\n'.repeat(5000)))
  for (const file of files) {
    for (let line = 0; line < 5000; line++)
      file.report({ rule: 'raw-html', message: 'would vanish' }, { start: line * 4, end: line * 4 + 1 })
    file.report({ rule: 'alt-missing', message: 'no words' })
  }
  const problems = files.flatMap((file) => file.problems)
  const report: GateReport = {
    files,
    problems,
    ...nothing,
    isPassed: false,
  }

  test('shows people the first twenty of each rule in a file, and counts all', () => {
    const text = toText(report)
    expect(text.match(/^error content\/articles\/lamp\.md.*vanish$/gm)).toHaveLength(20)
    expect(text.match(/^error content\/articles\/tea\.md.*vanish$/gm)).toHaveLength(20)
    expect(text).toContain('     10,000  raw-html, 9,960 of them not shown\n          2  alt-missing\n')
    expect(text).toContain('10,002 errors in 2 files')
  })

  test('shows as many beside the lines of a change', () => {
    expect(toAnnotations(report).split('\n')).toHaveLength(42)
  })

  test('gives programs all of them', () => {
    expect((JSON.parse(toJson(report)) as { problems: unknown[] }).problems).toHaveLength(10_002)
  })
})
