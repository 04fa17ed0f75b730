import sharp from 'sharp'
import { fileOf, type Dist } from './dist.ts'

/** A picture as it really is, whatever is said of it. */
export interface RealPicture {
  readonly width: number
  readonly height: number
  readonly type: string
  readonly bytes: number
}

/** Looks each picture up in `dist/` once, by its address. */
export class Pictures {
  readonly #dist: Dist
  readonly #origin: string
  readonly #known = new Map<string, Promise<RealPicture | undefined>>()

  constructor(dist: Dist, origin: string) {
    this.#dist = dist
    this.#origin = origin
  }

  /** Nothing, if there is no such file. @throws if it is there and is no picture */
  at(url: string): Promise<RealPicture | undefined> {
    const known = this.#known.get(url) ?? this.#measure(url)
    this.#known.set(url, known)
    return known
  }

  async #measure(url: string): Promise<RealPicture | undefined> {
    const file = fileOf(url, this.#origin)
    if (file === undefined || !this.#dist.files.includes(file)) return undefined
    const bytes = this.#dist.bytes(file)
    const { width, height, format } = await sharp(bytes).metadata()
    return { width, height, type: `image/${format}`, bytes: bytes.length }
  }
}
