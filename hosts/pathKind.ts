import { speculationRulesPath } from '../newsroom/paths.ts'

/**
 * What is at a path, as far as headers go: a page; a card that other sites show in a frame; a file whose name changes
 * with what is in it; one that hardly ever changes; any other file.
 */
export type PathKind = 'page' | 'frame' | 'hashed' | 'steady' | 'file'

/** @param pattern of the path, as `patternOf` makes it */
export function pathKind(pattern: string): PathKind {
  if (pattern === '/a/:name/embed/') return 'frame'
  if (pattern.endsWith('/') || pattern.endsWith('.html')) return 'page'
  if (pattern === speculationRulesPath) return 'steady'
  return pattern === '/assets/*' || pattern === '/media/*' ? 'hashed' : 'file'
}
