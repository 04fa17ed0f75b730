import { explainDate } from './dateFaults.ts'
import type { ValueDefinition } from './fieldDefinitions.ts'
import type { CheckedText } from './fields.ts'
import type { Finding } from './problem.ts'
import { nearest } from './suggestion.ts'
import { textFormats } from './textFormats.ts'
import { quoted, reportValue, suggesting } from './value.ts'

/** Checks that a text has the form its definition asks for. */
export function checkFormat(value: CheckedText): void {
  const { definition, text } = value
  if (definition.type === 'enum') {
    if (definition.options.includes(text)) return
    reportValue(value, {
      rule: 'not-an-option',
      message: `found ${quoted(text)}`,
      allowed: allowedBy(definition),
      ...suggesting(value, nearest(text, definition.options)),
    })
    return
  }
  if (!definition.format || textFormats[definition.format].isRight(text)) return
  const format = textFormats[definition.format]
  const finding: Finding = {
    rule: format.rule,
    message: `found ${quoted(text)}`,
    allowed: format.allowed,
    ...(format.help && { help: format.help(text) }),
    ...suggesting(value, format.meant?.(text)),
  }
  reportValue(value, definition.format === 'date' ? { ...finding, ...explainDate(value) } : finding)
}

/** What may stand in a field, in words. */
export function allowedBy(definition: ValueDefinition): string {
  switch (definition.type) {
    case 'enum':
      return definition.options.join(', ')
    case 'nested':
      return 'a group of fields, indented below the name'
    case 'list':
      return 'a list'
    case 'string':
      if (definition.refersTo) return `a file name in content/${definition.refersTo.toLowerCase()}s, without .yaml`
      return definition.format ? textFormats[definition.format].allowed : 'a text'
  }
}
