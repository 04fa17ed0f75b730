import { articlePath, gonePath, notFoundPath, permanentPath } from '../newsroom/paths.ts'
import { contentTypes } from '../newsroom/syndication/contentType.ts'
import { namesByKind, type Header } from './answerHeaders.ts'
import {
  answers,
  anyShortLink,
  gone,
  lines,
  madeByBuild,
  queryAnswers,
  withoutAddress,
  type HostRules,
  type QueryAnswer,
} from './hostRules.ts'
import { caddyAddress, caddyPath, inCaddy } from './quoting.ts'
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
    ...queryAnswers(rules).flatMap(queryRule),
    ...locations.flatMap(([path, to]) => (to === gone ? [] : [`redir ${caddyPath(path)} ${caddyAddress(to)} 301`])),
    '@standfirst-short-link {',
    `\tpath_regexp id ${anyShortLink}`,
    ...(exceptions.length === 0 ? [] : [`\tnot path ${exceptions.map(caddyPath).join(' ')}`]),
    '}',
    `redir @standfirst-short-link ${articlePath('{re.id.1}')} 301`,
    ...(goneSpellings.length === 0
      ? []
      : [`@standfirst-gone path ${goneSpellings.map(caddyPath).join(' ')}`, 'error @standfirst-gone 410']),
    'handle_errors {',
    ...(rules.gone.length === 0
      ? [`\trewrite * ${notFoundPath}`]
      : [
          '\t@gone expression {err.status_code} == 410',
          `\trewrite @gone ${gonePath}`,
          '\t@missing expression {err.status_code} != 410',
          `\trewrite @missing ${notFoundPath}`,
        ]),
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
  return [`${directive} {`, ...headers.map(([name, value]) => `\t${name} ${inCaddy(value)}`), '}']
}

function queryRule({ path, parameters, to }: QueryAnswer, index: number): string[] {
  const matcher = `@standfirst-query-${index}`
  const asked = parameters.flatMap(([name, value]) => [`\tquery ${inCaddy(`${name}=${value}`)}`])
  return [
    `${matcher} {`,
    `\tpath ${caddyPath(path)}`,
    ...asked,
    '}',
    to === gone ? `error ${matcher} 410` : `redir ${matcher} ${caddyAddress(to)} 301`,
  ]
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
