import { existsSync, readFileSync } from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Has the stack of an error name the places in our files, not those in what these were bundled into (system/bundled.mjs). */
export function withOwnPlaces(error: unknown): unknown {
  if (error instanceof Error && error.stack !== undefined) error.stack = error.stack.replaceAll(bundledPlace, ownPlace)
  return error
}

const bundledPlace = /(file:\/\/\S+\.mjs):(\d+):(\d+)/g

function ownPlace(place: string, url: string, line: string, column: string): string {
  const file = fileURLToPath(url)
  if (!existsSync(`${file}.map`)) return place
  const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMapPayload)
  // Counted from 0 there.
  const entry = map.findEntry(Number(line) - 1, Number(column) - 1)
  if (!('originalSource' in entry)) return place
  const { originalSource, originalLine, originalColumn } = entry
  return `${resolve(dirname(file), originalSource)}:${originalLine + 1}:${originalColumn + 1}`
}
