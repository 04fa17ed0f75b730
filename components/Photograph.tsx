import type { Locale } from '#newsroom/locale.ts'
import { srcSet, type Picture } from '#newsroom/media.ts'
import { Phrase } from './Phrase.tsx'

/** The formats pictures of lists, and portraits, have. */
const crops = {
  list: 'aspect-3/2 w-full object-cover',
  square: 'aspect-square w-full object-cover',
} as const

/**
 * A picture in the sizes a browser may choose from.
 * @param props.sizes how wide it is laid out
 * @param props.widest of the sizes, in pixels, where the largest would never be chosen
 * @param props.isLead has it fetched at once, before anything else
 * @param props.crop shows as much of it as fits a format; all of it without one
 */
export function Photograph({
  picture,
  sizes,
  widest = Number.POSITIVE_INFINITY,
  isLead = false,
  crop,
}: {
  picture: Picture
  sizes: string
  widest?: number
  isLead?: boolean
  crop?: keyof typeof crops
}) {
  const { file, alt } = picture
  return (
    <picture>
      {file.sources.map(({ type, variants }) => (
        <source
          key={type}
          type={type}
          srcSet={srcSet(variants.filter(({ width }, index) => index === 0 || width <= widest))}
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

/** What a picture shows and who made it. */
export function Caption({
  picture: { caption, credit },
  locale: { words, lang },
}: {
  picture: Picture
  locale: Locale
}) {
  return (
    <figcaption className="mt-2.5 text-small leading-snug text-quiet">
      {caption && `${caption} `}
      <span lang={lang} className="font-label text-label">
        <Phrase words={words.credit} credit={credit} />
      </span>
    </figcaption>
  )
}
