import { licencePath, speculationRulesPath } from '../newsroom/paths.ts'
import type { Site } from '../newsroom/site.ts'
import { contentType } from '../newsroom/syndication/contentType.ts'
import { framePolicy, type InlineHashes, pagePolicy } from './contentSecurityPolicy.ts'
import { pathKind, type PathKind, patternOf } from './pathPattern.ts'

export type Header = readonly [name: string, value: string]

/** What is sent with the answers to the paths of one kind: no two patterns match the same path. */
export interface KindHeaders {
  readonly kind: PathKind
  readonly patterns: readonly string[]
  readonly headers: readonly Header[]
}

/**
 * Every header of ours, in one place: all hosts are configured from it, and no host has to take one back that it was
 * told to send elsewhere, as not every host can.
 */
export interface AnswerHeaders {
  /** Sent with every answer. */
  readonly common: readonly Header[]
  readonly kinds: readonly KindHeaders[]
}

/** What stands in the pages and in the cards for other sites' frames. */
export interface Inline {
  readonly pages: InlineHashes
  readonly frames: InlineHashes
}

/**
 * @param paths of everything that is served
 * @throws {PolicyError}
 */
export function answerHeaders({ usage }: Site, inline: Inline, paths: readonly string[]): AnswerHeaders {
  const patterns = [...new Set(paths.map(patternOf))].toSorted()
  const headers: Readonly<Record<PathKind, readonly Header[]>> = {
    page: [
      ['Content-Security-Policy', pagePolicy(inline.pages)],
      ...isolation,
      ['Cross-Origin-Opener-Policy', 'same-origin'],
      ['Cross-Origin-Resource-Policy', 'same-origin'],
      ['Speculation-Rules', `"${speculationRulesPath}"`],
      revalidated,
    ],
    // COOP means nothing in a frame. Sites that isolate themselves may show only what says it may be shown.
    frame: [['Content-Security-Policy', framePolicy(inline.frames)], ...isolation, forEverybody, revalidated],
    // A card in a frame that is shut in is of no origin, and asks for its typeface as a stranger.
    hashed: [
      forEverybody,
      ['Access-Control-Allow-Origin', '*'],
      ['Cache-Control', 'public, max-age=31536000, immutable'],
    ],
    // Asked for by every page: a rule that is a day old does no harm.
    steady: [forEverybody, ['Cache-Control', 'public, max-age=86400']],
    file: [forEverybody, revalidated],
  }
  return {
    common: [
      // The licence, so that it holds for what has no head to name it in too: https://rslstandard.org
      ...(usage ? [['Link', `<${licencePath}>; rel="license"; type="${contentType(licencePath)}"`] as const] : []),
      ['X-Content-Type-Options', 'nosniff'],
      // For this host alone: what else is below the domain is its owner's to decide. docs/deploying.md
      ['Strict-Transport-Security', 'max-age=63072000'],
      ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ],
    kinds: kinds.map((kind) => ({
      kind,
      patterns: patterns.filter((pattern) => pathKind(pattern) === kind),
      headers: headers[kind],
    })),
  }
}

/** What hosts that go by extensions alone are told to send: with the type, where a pattern says all of a file's name. */
export function patternHeaders({ kind, headers }: KindHeaders, pattern: string): readonly Header[] {
  const isNamed = (kind === 'file' || kind === 'steady') && !pattern.endsWith('*')
  const type = isNamed ? contentType(pattern) : undefined
  return type === undefined ? headers : [...headers, ['Content-Type', type]]
}

/** The names of all headers that some kinds of path have and others do not. */
export function namesByKind({ kinds: all }: Pick<AnswerHeaders, 'kinds'>): string[] {
  return [...new Set(all.flatMap(({ headers }) => headers.map(([name]) => name)))]
}

const kinds: readonly PathKind[] = ['page', 'frame', 'hashed', 'steady', 'file']

/** What no news page needs, so that nothing that slips into one can ask for it. Sharing and copying stay allowed. */
const permissions = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

const isolation: readonly Header[] = [
  ['Cross-Origin-Embedder-Policy', 'require-corp'],
  ['Permissions-Policy', permissions.map((name) => `${name}=()`).join(', ')],
]

/** Pictures, cards, feeds and texts are there to be shown and read elsewhere. */
const forEverybody: Header = ['Cross-Origin-Resource-Policy', 'cross-origin']

/** Kept, but asked about each time: the answer is the entity tag, and nothing is sent twice. */
const revalidated: Header = ['Cache-Control', 'public, max-age=0, must-revalidate']
