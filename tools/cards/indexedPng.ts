import { promisify } from 'node:util'
import { constants, crc32, deflate, type ZlibOptions } from 'node:zlib'
import type { Palette } from './palette.ts'

/** What a renderer gives: red, green, blue and opacity of each pixel, a byte each, row by row, in memory of its own. */
export interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** From the paper to each ink, both included: the edge of a letter needs no more. */
const shades = 21

/**
 * Writes pictures of letters on paper as PNG with a palette (https://www.w3.org/TR/png-3/). Its colours follow from those
 * of the paper and the inks: to look for the best in every picture takes longer than to draw it, and saves nothing.
 */
export class IndexedPng {
  readonly #colours: readonly (readonly number[])[]
  /** One more than the place in the palette of each colour met so far, so that nought is a colour not met yet. */
  readonly #places = new Uint8Array(1 << 24)

  constructor({ paper, ...inks }: Palette) {
    const from = channels(paper)
    this.#colours = Object.values(inks).flatMap((ink) =>
      Array.from({ length: shades }, (_, step) =>
        channels(ink).map((to, channel) => mix(from[channel] ?? 0, to, step / (shades - 1))),
      ),
    )
  }

  async encode({ data, width, height }: Pixels): Promise<Buffer> {
    const header = Buffer.alloc(13)
    header.writeUInt32BE(width, 0)
    header.writeUInt32BE(height, 4)
    // Eight bits a pixel, from a palette.
    header.set([8, 3], 8)
    // Runs of one colour are most of what there is: to look for more takes six times as long and saves a thirtieth.
    const image = await compressed(this.#rows({ data, width, height }), { strategy: constants.Z_RLE })
    return Buffer.concat([
      Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'),
      chunk('IHDR', header),
      chunk('PLTE', Buffer.from(this.#colours.flat())),
      chunk('IDAT', image),
      chunk('IEND', Buffer.alloc(0)),
    ])
  }

  /** Each row begins with the number of its filter, which is nought: none. */
  #rows({ data, width, height }: Pixels): Buffer {
    const rows = Buffer.alloc((width + 1) * height)
    const pixels = new Int32Array(data.buffer, data.byteOffset, width * height)
    let last = ~(pixels[0] ?? 0)
    let place = 0
    for (let y = 0, to = 0; y < height; y += 1) {
      const start = y * width
      to += 1
      // Most rows are as the one above, and most pixels as the one before: much is compared at once.
      if (y > 0 && isSame(data, 4 * start, 4 * width)) {
        rows.copyWithin(to, to - width - 1, to - 1)
        to += width
        continue
      }
      for (let from = start; from < start + width; from += 1, to += 1) {
        const pixel = pixels[from] ?? 0
        if (pixel !== last) {
          last = pixel
          place = this.#place(data[4 * from] ?? 0, data[4 * from + 1] ?? 0, data[4 * from + 2] ?? 0)
        }
        rows[to] = place
      }
    }
    return rows
  }

  /** Of the nearest shade. */
  #place(red: number, green: number, blue: number): number {
    const colour = (red << 16) | (green << 8) | blue
    const known = this.#places[colour]
    if (known) return known - 1
    const distances = this.#colours.map(([r = 0, g = 0, b = 0]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2)
    const place = distances.indexOf(Math.min(...distances))
    this.#places[colour] = place + 1
    return place
  }
}

const compressed = promisify<Buffer, ZlibOptions, Buffer>(deflate)

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, checksum])
}

/** @param colour as `#f6f2ea` */
function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))
}

function mix(from: number, to: number, share: number): number {
  return Math.round(from + (to - from) * share)
}

function isSame(data: Uint8Array, start: number, length: number): boolean {
  return Buffer.compare(data.subarray(start, start + length), data.subarray(start - length, start)) === 0
}
