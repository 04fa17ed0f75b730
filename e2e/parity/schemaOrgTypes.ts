import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import type { Dist } from './dist.ts'

const compiler = 'node_modules/typescript/bin/tsc'
const options =
  '--noEmit --pretty false --ignoreConfig --strict --skipLibCheck --target es2023 --module esnext --moduleResolution bundler'

/**
 * What TypeScript says of the JSON-LD of a publication when it is held against schema.org’s vocabulary as Google has
 * typed it (schema-dts): a property that a type does not have, a value that a property cannot have. A line a fault.
 */
export function schemaOrgFaults(dist: Dist): string[] {
  const nodes = shapesIn(dist)
  const types = [...new Set(nodes.map(({ type }) => type))]
  const lines = nodes.map(({ type, around, json }, index) => `export const n${index}: ${around}<${type}> = ${json}`)
  const messages = compile(
    [`import type { ${types.join(', ')}, WithActionConstraints, WithContext } from 'schema-dts'`, ...lines, ''].join(
      '\n',
    ),
  )
  return messages.map((message) => inPage(message, nodes))
}

/** Inside the project, so that its packages are found. */
function compile(source: string): string[] {
  const folder = mkdtempSync('.standfirst/jsonLd-')
  const file = join(folder, 'jsonLd.ts')
  try {
    writeFileSync(file, source)
    const command = [compiler, ...options.split(' '), file]
    const { stdout, stderr, error } = spawnSync(process.execPath, command, { encoding: 'utf8' })
    if (error) throw error
    return `${stdout}${stderr}`.split('\n').filter((line) => line !== '')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface TypedNode {
  /** The first page that has one of this shape. */
  readonly file: string
  readonly type: string
  /** What an action asks for is typed apart from what an action is. */
  readonly around: 'WithContext' | 'WithActionConstraints'
  readonly json: string
}

/** A type looks at properties and kinds of values only, so that of nodes of one shape a single one needs to be compiled. */
function shapesIn(dist: Dist): TypedNode[] {
  const pages = dist.files.filter((file) => file.endsWith('.html'))
  const shapes = new Map<string, TypedNode>()
  const add = (shape: TypedNode) => shapes.has(shape.json) || shapes.set(shape.json, shape)
  for (const { file, node } of pages.flatMap((page) => nodesIn(dist, page))) {
    const { potentialAction: action } = node
    add({ file, type: String(node['@type']), around: 'WithContext', json: JSON.stringify(shapeOf(node)) })
    if (!isObject(action)) continue
    const json = JSON.stringify({ ...(shapeOf(action) as object), ...constraintsIn(action) })
    add({ file, type: String(action['@type']), around: 'WithActionConstraints', json })
  }
  return [...shapes.values()]
}

function nodesIn(dist: Dist, file: string): { readonly file: string; readonly node: Record<string, unknown> }[] {
  const $ = load(dist.text(file))
  const scripts = $('script[type="application/ld+json"]').get()
  return scripts.map((script) => ({ file, node: JSON.parse($(script).text()) as Record<string, unknown> }))
}

/** The value with its words and numbers made alike, but for those that name a type. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((item) => JSON.stringify(shapeOf(item))))].map(parsed)
  if (typeof value === 'string') return value.startsWith('https://schema.org') ? value : 'words'
  if (typeof value === 'number') return 1
  if (!isObject(value)) return value
  const parts = Object.entries(value).filter(([key]) => !isConstraint(key))
  return Object.fromEntries(parts.map(([key, part]) => [key, key === '@type' ? part : shapeOf(part)]))
}

function constraintsIn(action: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(action).filter(([key]) => isConstraint(key)))
}

/** https://schema.org/docs/actions.html#part-4 */
function isConstraint(key: string): boolean {
  return key.endsWith('-input') || key.endsWith('-output')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function parsed(json: string): unknown {
  return JSON.parse(json)
}

/** Says the page instead of the line of the compiled file; its first line is the import. */
function inPage(message: string, nodes: readonly TypedNode[]): string {
  const [, line = '', words = message] = /^[^(]*\((\d+),\d+\): (.*)$/.exec(message) ?? []
  const node = nodes[Number(line) - 2]
  return node ? `${node.file} (${node.type}): ${words}` : message
}
