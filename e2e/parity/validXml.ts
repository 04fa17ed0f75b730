import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { validateXML, type XMLFileInfo } from 'xmllint-wasm'
import type { Dist } from './dist.ts'

interface Kind {
  readonly isKind: (file: string) => boolean
  readonly schema: string
  readonly extension: 'schema' | 'relaxng'
  /** What the schema refers to. */
  readonly parts: readonly XMLFileInfo[]
}

/** Feeds and sitemaps, each with the schema it must be valid against. */
const kinds: readonly Kind[] = [
  { isKind: (file) => /(^|\/)atom\.xml$/.test(file), schema: 'atom.rng', extension: 'relaxng', parts: [] },
  { isKind: (file) => /(^|\/)rss\.xml$/.test(file), schema: 'rss.rng', extension: 'relaxng', parts: [] },
  { isKind: (file) => file === 'sitemap.xml', schema: 'sitemap-index.xsd', extension: 'schema', parts: [] },
  {
    isKind: (file) => /^sitemaps\/.*\.xml$/.test(file),
    schema: 'sitemap.xsd',
    extension: 'schema',
    parts: [
      { fileName: 'protocol.xsd', contents: protocolSchema() },
      ...['sitemap-image.xsd', 'sitemap-news.xsd'].map(ownSchema),
    ],
  },
]

/**
 * What xmllint finds wrong with the feeds and sitemaps: XML that is not well-formed, or not valid against its schema.
 * @throws if there is none of a kind: then nothing has been checked
 */
export async function xmlFaults(dist: Dist): Promise<string[]> {
  const faults = await Promise.all(kinds.map(async (kind) => faultsOf(dist, kind)))
  return faults.flat()
}

async function faultsOf(dist: Dist, { isKind, schema, extension, parts }: Kind): Promise<string[]> {
  const files = dist.files.filter(isKind)
  if (files.length === 0) throw new Error(`there is no file to check against ${schema}`)
  const { errors } = await validateXML({
    xml: files.map((file) => ({ fileName: file.replaceAll('/', '~'), contents: dist.text(file) })),
    schema: ownSchema(schema),
    extension,
    preload: parts,
    maxMemoryPages: 16_384,
  })
  return errors.map(({ rawMessage }) => rawMessage.replaceAll('~', '/'))
}

function ownSchema(fileName: string): XMLFileInfo {
  return { fileName, contents: readFileSync(join(import.meta.dirname, 'schemas', fileName), 'utf8') }
}

function protocolSchema(): string {
  const packageFile = createRequire(import.meta.url).resolve('sitemap/package.json')
  return readFileSync(join(dirname(packageFile), 'schema/sitemap.xsd'), 'utf8')
}
