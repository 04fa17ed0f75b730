import type { Locale } from '#newsroom/locale.ts'
import { srcSet, type Picture } from '#newsroom/media.ts'
import { Phrase } from './Phrase.tsx'

/** The formats pictures of lists, and portraits, have. */
const crops = {
  list: 'aspect-3/2 w-full object-cover',
  square: 'aspect-square w-full object-cover',
} as const

interface PhotographProps {
  readonly picture: Picture
  /** How wide it is laid out. */
  readonly sizes: string
  /** Of the sizes, in pixels, where the largest would never be chosen. */
  readonly widest?: number
  /** Whether it is fetched at once, before anything else. */
  readonly isLead?: boolean
  /** As much of it as fits a format; all of it without one. */
  readonly crop?: keyof typeof crops
}

/** A picture in the sizes a browser may choose from. */
export function Photograph({ picture, sizes, widest, isLead = false, crop }: PhotographProps) {
  const { file, alt } = picture
  return (
    <picture>
      {file.sources.map(({ type, variants }) => (
        <source
          key={type}
          type={type}
          srcSet={srcSet(variants.filter(({ width }, index) => index === 0 || widest === undefined || width <= widest))}
          sizes={sizes}
        />
      ))}
      <img
        src={file.fallback}
        alt={alt}
        width={file.width}
        height={file.height}
        className={crop && crops[crop]}
        {...(isLead ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const, decoding: 'async' as const })}
      />
    </picture>
  )
}

interface CaptionProps {
  readonly picture: Picture
  readonly locale: Locale
}

/** What a picture shows and who made it. */
export function Caption({ picture: { caption, credit }, locale: { words, lang } }: CaptionProps) {
  return (
    <figcaption className="mt-2.5 text-small leading-snug text-quiet">
      {caption && `${caption} `}
      <span lang={lang} className="font-label text-label">
        <Phrase words={words.credit} credit={credit} />
      </span>
    </figcaption>
  )
}
