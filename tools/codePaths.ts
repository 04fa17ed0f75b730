/** What decides how content becomes files, beside the content itself. */
export const codePaths: readonly string[] = [
  'app',
  'browser',
  'components',
  'newsroom',
  'public',
  'tools',
  'contentlayer.config.ts',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'tsconfig.json',
]
