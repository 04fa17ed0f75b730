import { gunzipSync, brotliDecompressSync } from 'node:zlib'
import type { Dist } from './dist.ts'

/** Every file that holds one of the words, in its bytes or in what they unpack to; and every path that does. */
export function leaks(dist: Dist, words: readonly string[]): string[] {
  return dist.files.flatMap((file) => {
    const contents = unpacked(file, dist.bytes(file))
    return words
      .filter((word) => file.includes(word) || contents.includes(word))
      .map((word) => `${file} holds ${JSON.stringify(word)}`)
  })
}

function unpacked(file: string, bytes: Buffer): Buffer {
  if (file.endsWith('.br')) return brotliDecompressSync(bytes)
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes
}
