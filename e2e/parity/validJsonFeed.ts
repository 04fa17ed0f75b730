import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import schema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' }
import type { Dist } from './dist.ts'

/** What is wrong with the JSON feeds by the JSON Schema of version 1.1. @throws if there is none */
export function jsonFeedFaults(dist: Dist): string[] {
  const files = dist.files.filter((file) => /(^|\/)feed\.json$/.test(file))
  if (files.length === 0) throw new Error('there is no JSON feed to check')
  const checker = new Ajv({ allErrors: true, strict: false })
  addFormats(checker)
  const isFeed = checker.compile(schema)
  return files.flatMap((file) => {
    if (isFeed(JSON.parse(dist.text(file)))) return []
    return (isFeed.errors ?? []).map(({ instancePath, message }) => `${file}${instancePath} ${message}`)
  })
}
