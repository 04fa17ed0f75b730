import { isMap, isScalar, type Node } from 'yaml'
import type { FieldDefinition, ValueDefinition } from './fieldDefinitions.ts'
import { allowedBy } from './formats.ts'
import type { Finding } from './problem.ts'
import { asQuestion } from './suggestion.ts'
import { found, inQuotes } from './value.ts'

/** A field nobody defined. `guess` is what it was probably meant to be. */
export function unknownField(name: string, names: readonly string[], guess: string | undefined): Finding {
  return {
    rule: 'field-unknown',
    message: name ? `there is no field "${name}"` : 'this is no name of a field',
    allowed: names.join(', '),
    help: guess && asQuestion(guess),
  }
}

export function missingField({ description }: FieldDefinition): Finding {
  return { rule: 'field-missing', message: 'missing, and required', help: description }
}

/** A field with nothing in it. `rest` is what stands on its line after the colon. */
export function emptyField({ description, isRequired }: FieldDefinition, rest: string): Finding {
  const rule = 'field-empty'
  const [comment] = /^[ \t]*#.*/.exec(rest) ?? []
  if (comment) {
    const help = `put it in quotes if it is text: ${inQuotes(comment.trim())}`
    return { rule, message: 'empty, as # starts a comment', allowed: description, help }
  }
  const help = isRequired ? undefined : 'delete the line if there is nothing to say'
  return { rule, message: 'empty', allowed: description, help }
}

/** A value of another type than was asked for. `source` is what was written. */
export function wrongType(node: Node | null, source: string, definition: ValueDefinition): Finding {
  const isWords = definition.type === 'string' && !definition.format && !definition.refersTo
  if (isWords && isMap(node) && !source.startsWith('{') && !source.includes('\n')) {
    const message = 'a colon followed by a space ends a name in YAML, so this text needs quotes'
    return { rule: 'yaml-colon', message, help: `write ${inQuotes(source)}` }
  }
  const isOneItem = definition.type === 'list' && definition.of.type === 'string' && isScalar(node)
  const isOneLine = isScalar(node) || /^[[{].*$/.test(source)
  return {
    rule: 'field-type',
    message: `found ${found(node)}`,
    allowed: allowedBy(definition),
    help: !source
      ? undefined
      : isOneItem
        ? `write [${source}]`
        : isWords && isOneLine
          ? `put it in quotes: ${inQuotes(source)}`
          : undefined,
  }
}
