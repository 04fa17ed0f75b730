import type { Picture } from '#newsroom/media.ts'

/** What a picture shows and who made it. */
export function Caption({ picture: { caption, credit } }: { picture: Picture }) {
  return (
    <figcaption className="mt-2.5 text-small leading-snug text-quiet">
      {caption && `${caption} `}
      <span className={`font-label text-label ${caption ? 'ms-1' : ''}`}>{credit}</span>
    </figcaption>
  )
}
