import { articlePath, permanentPath } from '../../newsroom/paths.ts'
import { contentTypes } from '../../newsroom/syndication/contentType.ts'
import { namesByKind, type Header } from './answerHeaders.ts'
import { answers, anyShortLink, gone, lines, madeByBuild, withoutAddress, type HostRules } from './hostRules.ts'
import { patternExpression } from './pathPattern.ts'

/**
 * Directives for Caddy, to be imported into a site block. Redirects drop the query, which Caddy 2.6 cannot pass on
 * without leaving a question mark where there was none.
 * https://caddyserver.com/docs/caddyfile/matchers
 */
export function caddyFile(rules: HostRules): string {
  const locations = [...answers(rules)]
  const goneSpellings = locations.flatMap(([path, to]) => (to === gone ? [path] : []))
  const exceptions = locations.flatMap(([path]) => (path.startsWith(permanentPath('').slice(0, -1)) ? [path] : []))
  const { common, kinds } = rules.headers
  const page = kinds.find(({ kind }) => kind === 'page')
  const others = namesByKind(rules.headers).filter((name) => !page?.headers.some(([own]) => own === name))
  return lines([
    `${madeByBuild} Import it into the block of the site.`,
    ...block('header', common),
    ...kinds.flatMap(({ kind, patterns, headers }) => {
      if (patterns.length === 0) return []
      const expression = patterns.map(patternExpression).join('|')
      return [`@standfirst-${kind} path_regexp ${expression}`, ...block(`header @standfirst-${kind}`, headers)]
    }),
    ...typeRules(),
    `@standfirst-hidden path_regexp ${withoutAddress}`,
    'error @standfirst-hidden 404',
    ...locations.flatMap(([path, to]) => (to === gone ? [] : [`redir ${path} ${to} 301`])),
    '@standfirst-short-link {',
    `\tpath_regexp id ${anyShortLink}`,
    ...(exceptions.length === 0 ? [] : [`\tnot path ${exceptions.join(' ')}`]),
    '}',
    `redir @standfirst-short-link ${articlePath('{re.id.1}')} 301`,
    ...(goneSpellings.length === 0
      ? []
      : [`@standfirst-gone path ${goneSpellings.join(' ')}`, 'error @standfirst-gone 410']),
    'handle_errors {',
    '\trewrite * /404.html',
    // What the path would have had is set by now.
    ...others.map((name) => `\theader -${name}`),
    ...block('header', [...(page?.headers ?? []), ['Content-Type', 'text/html; charset=utf-8']]).map(indented),
    '\tfile_server {',
    '\t\tstatus {err.status_code}',
    '\t}',
    '}',
  ])
}

function block(directive: string, headers: readonly Header[]): string[] {
  return [`${directive} {`, ...headers.map(([name, value]) => `\t${name} \`${value}\``), '}']
}

/** One for each extension, and one for each file that is more than its extension says. */
function typeRules(): string[] {
  const names = [...contentTypes.byName.keys()].map((name) => `*/${name}`).join(' ')
  return [
    ...[...contentTypes.byExtension].flatMap(([extension, type]) => [
      `@standfirst-type-${extension} {`,
      `\tpath *.${extension}`,
      `\tnot path ${names}`,
      '}',
      `header @standfirst-type-${extension} Content-Type \`${type}\``,
    ]),
    ...[...contentTypes.byName].flatMap(([name, type]) => [
      `@standfirst-type-${name} path */${name}`,
      `header @standfirst-type-${name} Content-Type \`${type}\``,
    ]),
  ]
}

function indented(line: string): string {
  return `\t${line}`
}
