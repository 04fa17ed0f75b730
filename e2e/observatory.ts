import type { IncomingHttpHeaders } from 'node:http'

/** How many points a header is worth to MDN's Observatory, and why. */
interface Finding {
  readonly test: string
  readonly points: number
}

/**
 * The score the HTTP Observatory would give a page with these headers and no cookies, with inline scripts only, whose
 * host leads from http to https: algorithm 6. Extra points count only for a page that has 90 without them.
 * https://github.com/mdn/mdn-http-observatory/blob/main/src/grader/charts.js
 */
export function observatoryScore(headers: IncomingHttpHeaders): { score: number; findings: readonly Finding[] } {
  const value = (name: string) => String(headers[name] ?? '')
  const policy = new Map(
    value('content-security-policy')
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources] as const),
  )
  const findings: Finding[] = [
    { test: 'content-security-policy', points: policyPoints(policy) },
    isolation('cross-origin-opener-policy', value, /^same-origin(?:-allow-popups)?$/),
    isolation('cross-origin-embedder-policy', value, /^(?:require-corp|credentialless)$/),
    isolation('cross-origin-resource-policy', value, /^same-(?:origin|site)$/),
    { test: 'referrer-policy', points: referrerPoints(value('referrer-policy')) },
    { test: 'x-frame-options', points: framePoints(policy.get('frame-ancestors'), value('x-frame-options')) },
    { test: 'strict-transport-security', points: transportPoints(value('strict-transport-security')) },
    { test: 'x-content-type-options', points: value('x-content-type-options') === 'nosniff' ? 0 : -5 },
  ]
  const lost = findings.reduce((sum, { points }) => sum + Math.min(points, 0), 100)
  const won = findings.reduce((sum, { points }) => sum + Math.max(points, 0), 0)
  return { score: lost >= 90 ? lost + won : Math.max(lost, 0), findings }
}

type Policy = ReadonlyMap<string, readonly string[]>

function policyPoints(policy: Policy): number {
  const fallback = policy.get('default-src')
  const scripts = policy.get('script-src') ?? fallback
  const styles = policy.get('style-src') ?? fallback
  if (!scripts) return -25
  if (scripts.some((source) => /^(?:'unsafe-inline'|\*|https?:|data:)$/.test(source))) return -20
  if (scripts.includes("'unsafe-eval'")) return -10
  if (styles?.includes("'unsafe-inline'")) return 0
  const forms = policy.get('form-action')
  const isClosed = fallback?.join() === "'none'" && /^'(?:none|self)'$/.test(forms?.join() ?? '')
  return isClosed ? 10 : 5
}

function isolation(test: string, value: (name: string) => string, good: RegExp): Finding {
  if (good.test(value(test))) return { test, points: 10 }
  return { test, points: /^(?:|unsafe-none|cross-origin)$/.test(value(test)) ? 0 : -5 }
}

function referrerPoints(policy: string): number {
  if (/^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(policy)) return 5
  return policy === '' ? 0 : -5
}

function framePoints(ancestors: readonly string[] | undefined, option: string): number {
  if (ancestors && !ancestors.includes('*')) return 5
  return /^deny$/i.test(option) ? 5 : /^sameorigin$/i.test(option) ? 5 : -20
}

function transportPoints(value: string): number {
  const seconds = Number(/max-age=(\d+)/.exec(value)?.[1] ?? 0)
  if (seconds === 0) return -20
  return seconds >= 15_768_000 ? 0 : -10
}
