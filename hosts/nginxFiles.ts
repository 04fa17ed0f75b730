import { articlePath, gonePath, notFoundPath } from '../newsroom/paths.ts'
import { contentTypes } from '../newsroom/syndication/contentType.ts'
import { namesByKind } from './answerHeaders.ts'
import {
  answers,
  anyShortLink,
  gone,
  lines,
  madeByBuild,
  queryAnswers,
  withoutAddress,
  type HostRules,
} from './hostRules.ts'
import { patternExpression } from './pathPattern.ts'
import { inNginx, nginxPath, nginxPattern, nginxWord } from './quoting.ts'

/**
 * Maps for nginx, to be included beside the server blocks: which headers a path has. A header without a value is not
 * sent. They are maps, as any `add_header` in a location would put aside all those outside of it.
 * https://nginx.org/en/docs/http/ngx_http_map_module.html
 */
export function nginxMaps(rules: HostRules): string {
  const { kinds } = rules.headers
  return lines([
    `${madeByBuild} Include it in the http block.`,
    'map $uri $standfirst_kind {',
    ...kinds.flatMap(({ kind, patterns }) =>
      patterns.map((pattern) => `  ${nginxPattern(patternExpression(pattern))} ${kind};`),
    ),
    '}',
    ...namesByKind({ kinds }).flatMap((name) => [
      `map $standfirst_kind ${variable(name)} {`,
      ...kinds.flatMap(({ kind, headers }) => {
        const value = headers.find(([candidate]) => candidate === name)?.[1]
        return value === undefined ? [] : [`  ${kind} ${inNginx(value)};`]
      }),
      '}',
    ]),
    ...queryMaps(rules).flatMap(({ key, entries }, index) => [
      `map ${nginxWord(key)} ${queryVariable(index)} {`,
      ...entries.map(([value, to]) => `  ${nginxWord(value)} ${inNginx(to)};`),
      '}',
    ]),
  ])
}

/** A map for all addresses whose queries have the same names: nginx looks such an address up, however many there are. */
interface QueryMap {
  readonly key: string
  readonly entries: readonly (readonly [value: string, to: string])[]
}

function queryMaps(rules: HostRules): QueryMap[] {
  const maps = new Map<string, [string, string][]>()
  for (const { path, parameters, to } of queryAnswers(rules)) {
    const sorted = parameters.toSorted(([a], [b]) => (a < b ? -1 : 1))
    const key = `$uri?${sorted.map(([name]) => `${name}=$arg_${argument(name)}`).join('&')}`
    const entries = maps.get(key) ?? []
    maps.set(key, entries)
    entries.push([`${path}?${sorted.map(([name, value]) => `${name}=${value}`).join('&')}`, to])
  }
  return Array.from(maps, ([key, entries]) => ({ key, entries }))
}

function argument(name: string): string {
  if (/^\w+$/.test(name)) return name
  throw new RangeError(`${JSON.stringify(name)} is no name of a parameter that nginx could ask for`)
}

function queryVariable(index: number): string {
  return `$standfirst_query_${index}`
}

/**
 * Directives for nginx, to be included in a server block, where the maps are included too. Exact locations are looked up
 * before all others; in order, as nginx 1.22 sorts them by insertion: 20,000 took 22 s in any order, and 0.4 s in this one.
 * https://nginx.org/en/docs/http/ngx_http_core_module.html#location
 */
export function nginxServer(rules: HostRules): string {
  const byQuery = queryMaps(rules)
  const locations = [...answers(rules)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return lines([
    `${madeByBuild} Include it in the server block of the site.`,
    'absolute_redirect off;',
    'gzip_static on;',
    'gzip_vary on;',
    'etag on;',
    // A folder without a page is no page.
    `error_page 403 404 =404 ${notFoundPath};`,
    ...(rules.gone.length > 0 ? [`error_page 410 ${gonePath};`] : []),
    'types {',
    ...[...contentTypes.byExtension].map(([extension, type]) => `  "${type}" ${extension};`),
    '}',
    ...rules.headers.common.map(([name, value]) => `add_header ${name} ${inNginx(value)} always;`),
    ...namesByKind(rules.headers).map((name) => `add_header ${name} ${variable(name)} always;`),
    ...byQuery.flatMap((_, index) => [
      `if (${queryVariable(index)} = ${gone}) { return 410; }`,
      `if (${queryVariable(index)}) { return 301 ${queryVariable(index)}; }`,
    ]),
    ...locations.map(
      ([path, to]) =>
        `location = ${nginxPath(path)} { ${to === gone ? 'return 410;' : `return 301 ${nginxPath(to, '$is_args$args')};`} }`,
    ),
    `location ~ ${anyShortLink} { return 301 ${articlePath('$1')}$is_args$args; }`,
    `location ~ "${withoutAddress}" { return 404; }`,
    ...[...contentTypes.byName].map(
      ([name, type]) => `location ~ "/${name.replaceAll('.', '\\.')}$" { types { } default_type "${type}"; }`,
    ),
  ])
}

function variable(header: string): string {
  return `$standfirst_${header.toLowerCase().replaceAll('-', '_')}`
}
