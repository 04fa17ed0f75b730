import type { Author } from '#newsroom/author.ts'
import type { Trail } from '#newsroom/breadcrumbs.ts'
import type { Locale } from '#newsroom/locale.ts'
import { Breadcrumbs } from './Breadcrumbs.tsx'
import { Caption, Photograph } from './Photograph.tsx'

/** Who the author is, above what they wrote. */
export function AuthorHead({ author, trail, locale }: { author: Author; trail: Trail; locale: Locale }) {
  const { name, role, bio, portrait, url, sameAs } = author
  const links = [...(url ? [url] : []), ...sameAs]
  return (
    <div className="flex max-w-head flex-wrap gap-8 pt-8 pb-6 sm:pt-12">
      {portrait && (
        <figure className="w-40 max-w-full shrink-0">
          <Photograph picture={portrait} sizes="10rem" isLead />
          <Caption picture={portrait} locale={locale} />
        </figure>
      )}
      <div className="max-w-measure flex-1 basis-72">
        <Breadcrumbs trail={trail} locale={locale} />
        <h1 className="mt-2 text-title-l leading-tight font-bold tracking-[-0.015em]">{name}</h1>
        {role && <p className="mt-2 text-deck text-quiet">{role}</p>}
        {bio && (
          <p dir="auto" className="mt-4 text-base">
            {bio}
          </p>
        )}
        {links.length > 0 && (
          <ul className="mt-3 flex flex-wrap gap-x-5 font-label text-small">
            {links.map((link) => (
              <li key={link}>
                <a href={link} rel="me" className="inline-flex min-h-11 items-center text-accent">
                  {link.replace(/^https?:\/\/|\/$/g, '')}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
