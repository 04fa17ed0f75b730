import { hash } from 'node:crypto'
import type { Root } from 'mdast'
import { parseBody } from '../newsroom/markdown/articleSyntax.ts'
import { paragraphsOf } from '../newsroom/markdown/paragraphs.ts'
import { oneLine } from '../newsroom/oneLine.ts'
import { leadFields } from './fieldDefinitions.ts'
import { type Fields, readMarkdownFile } from './frontMatter.ts'
import { ContentFile } from './problem.ts'
import { plainText } from './readText.ts'

/** What a copy of a published article says. */
export interface PublishedWords {
  readonly paragraphs: readonly string[]
  readonly corrections: readonly { readonly kind: string; readonly date: string; readonly text: string }[]
}

/** Reads an article's file, which has passed the gate. */
export function publishedWords(bytes: Uint8Array): PublishedWords {
  const { fields, body } = readMarkdownFile(new ContentFile('', plainText(bytes)))
  return fields && body ? wordsOf(fields, parseBody(body.text)) : { paragraphs: [], corrections: [] }
}

/** The words an article tells its readers: those of fields that stand before its text, and its text. */
function wordsOf({ map }: Fields, tree: Root): PublishedWords {
  const fields: unknown = map.toJSON()
  const paragraphs = [...leadWords(fields).map(oneLine), ...paragraphsOf(tree)]
  return {
    paragraphs: paragraphs.filter((text) => text !== ''),
    corrections: listOf(valueOf(fields, 'corrections')).map((one) => {
      return {
        kind: textOf(one, 'kind') || 'correction',
        date: textOf(one, 'date'),
        text: oneLine(textOf(one, 'text')),
      }
    }),
  }
}

/** What an article's fields say before its text. */
export function leadWords(fields: unknown): string[] {
  return leadFields
    .flatMap((path) => path.reduce(valueOf, fields))
    .map((value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : ''))
}

/** Changes when a word does, one of a correction too, however lines are broken and marks are set. */
export function hashOfWords(fields: Fields, tree: Root): string {
  return hash('sha256', JSON.stringify(wordsOf(fields, tree)).normalize()).slice(0, 16)
}

function valueOf(group: unknown, name: string): unknown {
  return typeof group === 'object' && group !== null && name in group ? group[name as keyof typeof group] : undefined
}

function textOf(group: unknown, name: string): string {
  const value = valueOf(group, name)
  return typeof value === 'string' ? value : ''
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
