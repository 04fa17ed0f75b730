import { relative } from 'node:path'
import type { NextAdapter } from 'next'
import { writeWhole } from '../../system/writeWhole.ts'
import { checkClientComponents } from './clientComponents.ts'
import { codeVariable, compiledSiteFile, type CompiledSite } from './compileSite.ts'

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
