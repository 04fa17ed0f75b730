import type { Text } from 'mdast'
import { decodeString } from 'micromark-util-decode-string'
import { foreignMarks } from '../foreignMarks.ts'
import { characterMadeBy, forbiddenCharacter, hiddenIn, withoutHidden } from '../invisible.ts'
import type { Finding } from '../problem.ts'
import { spanOf, type BodyText } from './bodyText.ts'

/** Checks plain text for marks that were meant as a note or a link, and would be printed. */
export function checkStrayMarks(body: BodyText): void {
  for (const node of body.of('code', 'inlineCode')) {
    // What is copied from code is run.
    const hidden = hiddenIn(node.value, 'this code')
    if (hidden) body.report(node, { ...hidden, mend: withoutHidden(body.source(node)) })
  }
  for (const node of body.of('text')) {
    const source = body.source(node)
    for (const slip of slips) {
      for (const match of source.matchAll(slip.pattern)) {
        const finding = slip.explain(match)
        if (finding) body.report(node, finding, { from: match.index, length: match[0].length })
      }
    }
    checkEntities(node, source, body)
  }
}

const slips: readonly { readonly pattern: RegExp; explain(match: RegExpExecArray): Finding | undefined }[] = [
  {
    pattern: /(?<!\\)\[\^([^\]\s[]+)\]/g,
    explain: ([reference, name]) => ({
      rule: 'note-undefined',
      message: `there is no note ${reference}, so its brackets would be printed`,
      help: `add the note at the end: [^${name}]: The note.`,
    }),
  },
  {
    pattern: /(?<!\\)\[([^[\]^][^[\]]*)\]\[([^[\]^]*)\]/g,
    explain: ([reference, words = '', name]) =>
      isEditorial(words) ? undefined : undefinedLink(reference, name || words),
  },
  {
    // The words before stand in other nodes: [*words*][name].
    pattern: /^\]\[([^[\]^]+)\]/g,
    explain: ([reference, name = '']) => undefinedLink(reference, name),
  },
  {
    // A bracket that is printed on purpose makes the one that ends it no mark either.
    pattern: /(?<!\\)(?:!?\[[^[\]]*|(?<!\\\[[^[\]]*))\]\(\S*/g,
    explain: ([reference]) => ({
      rule: 'link-malformed',
      message: `${reference.startsWith('!') ? 'this picture' : 'this link'} cannot be read, so its brackets would be printed`,
      allowed: reference.startsWith('!')
        ? '![what it shows](../media/lamp.jpg "Caption | Credit")'
        : '[words](https://…), with %20 for each space in the address',
      help: `write \\${bracketOf(reference)} if the bracket is to be printed`,
      mend: printed(reference),
    }),
  },
  {
    pattern: /(?<!\\)!\[[^[\]]*\][^(\n][^\n]{0,300}?\.\.\/media\/\S*/g,
    explain: ([reference]) => ({
      rule: 'link-malformed',
      message: 'this picture cannot be read, so its brackets would be printed',
      allowed: '![what it shows](../media/lamp.jpg "Caption | Credit")',
      ...(/\]\s+\(/.test(reference) && {
        help: 'leave no space between ] and (',
        mend: reference.replace(/\]\s+\(/, ']('),
      }),
    }),
  },
]

/** The bracket that makes what is written look like a link. */
function bracketOf(reference: string): string {
  return reference.startsWith(']') ? ']' : '['
}

/** As it is written where its brackets are to be printed. */
function printed(reference: string): string {
  const [first = '', ...others] = reference.replace(bracketOf(reference), '\\$&').split('](')
  return others.length === 0 ? first : `${first}](${others.join('\\](')}`
}

/** `[sic][1]`, `[…][2]`, `[1][2]`: brackets as editors and scholars set them. */
function isEditorial(words: string): boolean {
  return /^(?:\d+|sic|…|\.{3}|.)$/iu.test(words)
}

function undefinedLink(reference: string, name: string): Finding {
  return {
    rule: 'link-undefined',
    message: `${reference} has no address, so its brackets would be printed`,
    help: `add a line [${name}]: https://… at the end, or write \\${bracketOf(reference)} if the bracket is to be printed`,
    mend: printed(reference),
  }
}

/** `&#x202E;` makes what must not stand there as well as the character itself would. */
function checkEntities(node: Text, source: string, body: BodyText): void {
  const finding = characterMadeBy(source, node.value)
  if (!finding) return
  const mend = source.replaceAll(/&(?:#x?[0-9a-f]+|\w+);/gi, (entity) =>
    forbiddenCharacter(decodeString(entity)) ? '' : entity,
  )
  body.report(node, { ...finding, mend })
}

/** Warns of what another program would understand, and readers here would see as it is written. */
export function checkForeignMarks(body: BodyText): void {
  const links = body.of('link', 'linkReference').flatMap((link) => {
    const [first, last] = [link.children[0], link.children.at(-1)]
    const { start, end } = spanOf(link)
    // A bare address is its own words.
    if (!first || !last || !body.source(link).startsWith('[')) return { start, end }
    return [
      { start, end: spanOf(first).start },
      { start: spanOf(last).end, end },
    ]
  })
  const noWords = body.of('code', 'inlineCode', 'html', 'image', 'imageReference', 'definition', 'footnoteReference')
  const understood = body.masked([...noWords.map(spanOf), ...links])
  for (const { start, end, edits, ...finding } of foreignMarks(body.text, understood)) {
    body.report({ start, end }, { severity: 'warning', ...finding, mend: edits && { edits } })
  }
}
