import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

/** The folder that holds node_modules: this one, or, for a copy of the project that tests make, one above it. */
function packageRoot(folder = import.meta.dirname) {
  while (!existsSync(join(folder, 'node_modules/next')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

/** @returns {import('next').NextConfig} */
export default function config(/** @type {string} */ phase) {
  const isDevelopment = phase === PHASE_DEVELOPMENT_SERVER
  return {
    trailingSlash: true,
    ...(isDevelopment
      ? {
          // The desk is a server of its own, which answers to nobody else's name: desk/requests.ts
          redirects: async () => {
            const desk = process.env['STANDFIRST_DESK']
            return desk ? [{ source: '/desk/:path*', destination: `${desk}:path*`, permanent: false }] : []
          },
          // What the adapter lays beside the pages has names that end like these; one route serves them all.
          rewrites: async () => ({
            beforeFiles: [
              {
                source: '/:path((?!_next/|published/).*\\.(?:xml|json|md|txt|webmanifest))',
                destination: '/published/:path',
              },
            ],
          }),
        }
      : {
          // Metadata belongs in the head of every page, not behind it in a stream.
          htmlLimitedBots: /.*/,
          // Tells the build which files Next has compiled; it asks them for the pages.
          adapterPath: resolve(import.meta.dirname, 'build/compile/adapter.mjs'),
        }),
    // Pictures and files for machines are served by routes in development only; a build writes them.
    pageExtensions: isDevelopment ? ['tsx', 'ts', 'dev.ts'] : ['tsx', 'ts'],
    turbopack: { root: packageRoot() },
    // `npm test` runs the type checker itself, over everything at once.
    typescript: { ignoreBuildErrors: true },
    agentRules: false,
    devIndicators: false,
    poweredByHeader: false,
    experimental: { agentFeedback: false },
  }
}
