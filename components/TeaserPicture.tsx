import { teaserSizes, type Picture, type TeaserSize } from '#newsroom/media.ts'
import { Photograph } from './Photograph.tsx'

/** More pixels than a screen of twice the usual density shows at this size. */
const widest: Record<TeaserSize, number> = { large: 1680, medium: 1200, small: 480 }

/**
 * The picture of a story in a list, for whoever points at pictures: the headline beside it leads to the same page, so that
 * keyboards and screen readers pass it over.
 */
export function TeaserPicture({ picture, path, size }: { picture: Picture; path: string; size: TeaserSize }) {
  return (
    <a href={path} tabIndex={-1} aria-hidden="true">
      <Photograph
        picture={picture}
        sizes={teaserSizes[size]}
        widest={widest[size]}
        isLead={size === 'large'}
        crop="list"
      />
    </a>
  )
}
