import type { NextAdapter } from 'next'
import { now } from '../clock.ts'
import { buildDist } from './buildDist.ts'

/** The official hook for what becomes of a build: Next's export goes in, the publication comes out. */
const adapter: NextAdapter = {
  name: 'standfirst',
  async onBuildComplete({ outputs, projectDir, distDir }) {
    const files = new Map(
      outputs.staticFiles.map(({ id, filePath }) => [id.replaceAll('\\', '/').replace(/^\//, ''), filePath]),
    )
    // Loaded now, as the adapter itself is loaded in every worker of Next.
    const { catalogue } = await import('../../newsroom/publication.ts')
    console.log(await buildDist({ files, projectDir, nextDir: distDir, catalogue, now: now() }))
  },
}

export default adapter
