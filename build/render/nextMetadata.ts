import { createRequire } from 'node:module'
import type { Metadata, Viewport } from 'next'
import type * as Elements from 'next/dist/lib/metadata/metadata-elements.js'
import type * as Resolve from 'next/dist/lib/metadata/resolve-metadata.js'
import type { ReactElement } from 'react'

const require = createRequire(import.meta.url)
// Its modules expect what its own server provides.
require('next/dist/server/node-environment-baseline.js')
// Next marks these modules as its server's own, by a package that exists only within its bundles.
const { addHookAliases } = require('next/dist/server/require-hook.js') as {
  readonly addHookAliases: (aliases: [string, string][]) => void
}
addHookAliases([['server-only', require.resolve('next/dist/compiled/server-only/empty.js')]])

const { accumulateMetadata, accumulateViewport, createSelectedMetadata } =
  require('next/dist/lib/metadata/resolve-metadata.js') as typeof Resolve
const { createMetadataElements, createViewportElements } =
  require('next/dist/lib/metadata/metadata-elements.js') as typeof Elements

/** Of a layout or a page. */
export interface HeadSource {
  readonly metadata: Metadata | undefined
  readonly viewport: Viewport | undefined
}

/**
 * The elements Next makes of metadata, by Next's own functions: from the outermost layout to the page. The page next to
 * it is compared with what Next itself exported, so that a new version that does it otherwise does not go unnoticed.
 */
export async function headElements(path: string, sources: readonly HeadSource[]): Promise<ReactElement[]> {
  const viewport = await accumulateViewport(sources.map((source) => source.viewport ?? null))
  const metadata = await accumulateMetadata(
    path,
    sources.map((source) => [source.metadata ?? null, null]),
    Promise.resolve(path),
    { trailingSlash: true, isStaticMetadataRouteFile: false },
  )
  return [...createViewportElements(viewport), ...createMetadataElements(createSelectedMetadata(metadata))]
}
