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
          // Every page is a file: nothing to hack, nothing to fall over, any host will do.
          output: 'export',
          // Makes dist/ from what Next exports to out/.
          adapterPath: resolve(import.meta.dirname, 'build/adapter/adapter.mjs'),
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
