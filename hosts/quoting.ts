/** A text that cannot stand in a configuration, however it is written. */
class QuotingError extends Error {
  override name = 'QuotingError'
}

/** What means nothing by itself, neither to nginx nor to Caddy, and needs no quotation marks. */
const plain = /^[\w./~@+,=!%-]+$/

/** A path or an address for nginx, with what it is to add to it. */
export function nginxPath(path: string, added: '' | '$is_args$args' = ''): string {
  if (plain.test(path)) return path + added
  if (added === '') return nginxWord(path)
  return `${inNginx(path).slice(0, -1)}${added}"`
}

/** A word of nginx's language, in which nothing ends it and nothing stands for something else. */
export function inNginx(text: string): string {
  // There is no way to write one that is not the name of a variable.
  if (text.includes('$')) throw unsayable(text, 'nginx')
  return nginxWord(text)
}

/** The same where nginx looks for no variables: the path of a location. */
export function nginxWord(text: string): string {
  if (hasControl(text)) throw unsayable(text, 'nginx')
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`
}

/** An expression for the paths of a map: nginx leaves backslashes in it alone, but for two that stand together. */
export function nginxPattern(expression: string): string {
  if (hasControl(expression) || expression.includes('\\\\')) throw unsayable(expression, 'nginx')
  return `"~${expression.replaceAll('"', '\\"')}"`
}

/** A word of Caddy's language, without placeholders. https://caddyserver.com/docs/caddyfile/concepts#tokens-and-quotes */
export function inCaddy(text: string): string {
  if (hasControl(text) || text.includes('`')) throw unsayable(text, 'Caddy')
  return `\`${text.replaceAll('{', '\\{')}\``
}

/** A path for Caddy, in which a star stands for anything, and a percent sign asks for encoded ones. */
export function caddyPath(path: string): string {
  if (/[*%]/.test(path)) throw unsayable(path, 'Caddy')
  return caddyAddress(path)
}

/** Where a redirect leads. */
export function caddyAddress(address: string): string {
  return plain.test(address) ? address : inCaddy(address)
}

/** The value of a header in `_headers`: a line is a header. */
export function inHeadersFile(text: string): string {
  if (hasControl(text)) throw unsayable(text, '_headers')
  return text
}

function hasControl(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  return /[\u0000-\u001F\u007F]/.test(text)
}

function unsayable(text: string, where: string): QuotingError {
  return new QuotingError(`${JSON.stringify(text)} cannot be written for ${where}`)
}
