import { askedPath } from './askedPath.ts'

/**
 * What a request asks for that programs have sent with letters as they are, in UTF-8: nginx reads them, and Node refuses
 * the request.
 * @param packet what has been read of it
 * @returns undefined if that is not all there is to be refused in it
 */
export function encodedTarget(packet: Uint8Array | undefined): string | undefined {
  const head = Buffer.from(packet ?? []).toString('latin1')
  const [, target = ''] = /^(?:GET|HEAD) (\/(?!\/)[^ \r\n]*) HTTP\/1\.[01]\r\n/.exec(head) ?? []
  const encoded = target.replaceAll(/[\u0080-\u00FF]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`)
  return encoded !== target && askedPath(encoded) ? encoded : undefined
}
