import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { NextAdapter } from 'next'
import { PublicationError } from '../../system/faults.ts'
import { writeWhole } from '../../system/files.ts'
import { codeVariable, type CompiledSite, compiledSiteFile } from './compileSite.ts'

/** Next's official hook for what becomes of a build: makes sure that no page needs React, and notes what was compiled. */
const adapter: NextAdapter = {
  name: 'standfirst',
  async onBuildComplete({ outputs, projectDir, distDir }) {
    await checkClientComponents(distDir)
    const files = (list: readonly { readonly pathname: string; readonly filePath: string }[]) =>
      list.map(({ pathname, filePath }) => [pathname, relative(projectDir, filePath)] as const)
    const site: CompiledSite = {
      code: process.env[codeVariable] ?? '',
      routes: Object.fromEntries(files(outputs.appPages)),
      files: Object.fromEntries(files(outputs.staticFiles).map(([path, file]) => [path.slice(1), file])),
    }
    await writeWhole(compiledSiteFile, JSON.stringify(site))
  },
}

export default adapter

/** A page relies on React in the browser, which no reader is sent. */
class ClientComponentError extends PublicationError {
  override name = 'ClientComponentError'
}

/**
 * Makes sure that no page relies on code of React in the browser: it would look finished and never answer.
 * @param nextDir Next's own folder, where it notes which modules each route wants in the browser
 * @throws {ClientComponentError} naming every such file and the routes that use it
 */
async function checkClientComponents(nextDir: string): Promise<void> {
  const routes = new Map<string, string[]>()
  const app = join(nextDir, 'server/app')
  for (const entry of await readdir(app, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith('_client-reference-manifest.js')) continue
    const route = `app${sep}${relative(app, join(entry.parentPath, entry.name))}`.replace(
      '_client-reference-manifest.js',
      '',
    )
    for (const module of clientModules(await readFile(join(entry.parentPath, entry.name), 'utf8'))) {
      if (isPartOfNext(module)) continue
      routes.set(module, [...(routes.get(module) ?? []), route])
    }
  }
  if (routes.size === 0) return
  throw new ClientComponentError([...routes].map(([module, users]) => sentence(module, users)).join('\n'))
}

/** The manifest is a script that assigns an object; its modules are keyed by file. */
function clientModules(manifest: string): string[] {
  const object = manifest.slice(manifest.indexOf('] = ') + 4).replace(/;?\s*$/, '')
  const { clientModules: modules } = JSON.parse(object) as { clientModules: Record<string, unknown> }
  return Object.keys(modules).map((module) => module.replace(/^\[project\]\//, '').replace(/ <module evaluation>$/, ''))
}

/** Next lists its own error boundaries and routers for every page, whether or not anything uses them. */
function isPartOfNext(module: string): boolean {
  return /(?:^|\/)node_modules\/next\/dist\/(?:esm\/)?(?:client\/components|lib\/framework|lib\/metadata)\//.test(
    module,
  )
}

function sentence(module: string, users: readonly string[]): string {
  const pages = [...new Set(users)].join(', ')
  const way = module.includes('next/dist/client/app-dir/link')
    ? 'Write <a href> instead of next/link.'
    : 'Render it on the server and use native HTML for interaction, or write a small module in browser/.'
  return `${module} is a client component ("use client"), used by ${pages}. Readers get pages without React, so it would never come to life. ${way}`
}
