/**
 * Whether this build is Cloudflare's own. Its `_redirects` cannot tell queries apart, and Workers refuse a file with a line
 * they do not understand.
 * @param environment as https://developers.cloudflare.com/pages/configuration/build-configuration/ and
 *   https://developers.cloudflare.com/workers/ci-cd/builds/configuration/ describe it
 */
export function isOnCloudflare(environment: Readonly<Record<string, string | undefined>>): boolean {
  return environment['CF_PAGES'] === '1' || environment['WORKERS_CI'] === '1'
}
