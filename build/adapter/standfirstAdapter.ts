import { relative } from 'node:path'
import type { NextAdapter } from 'next'
import { writeExport } from '../render/nextExport.ts'
import { checkClientComponents } from './clientComponents.ts'

/** The official hook for what becomes of a build: it makes sure that no page needs React, and notes what was exported. */
const adapter: NextAdapter = {
  name: 'standfirst',
  async onBuildComplete({ outputs, projectDir, distDir }) {
    await checkClientComponents(distDir)
    const files = outputs.staticFiles.map(
      ({ id, filePath }) => [id.replaceAll('\\', '/').replace(/^\//, ''), relative(projectDir, filePath)] as const,
    )
    await writeExport(new Map(files))
  },
}

export default adapter
