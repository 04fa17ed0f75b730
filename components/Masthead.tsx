import type { Site } from '#newsroom/site.ts'
import { frontPath } from '#newsroom/paths.ts'
import { NavigationLink } from './NavigationLink.tsx'

/** The name of the publication, large on the front page, and the row of links below it. */
export function Masthead({ site, current }: { site: Site; current: string }) {
  const isFront = current === frontPath
  return (
    <header className="mx-auto max-w-page px-5 sm:px-8">
      {isFront ? (
        <div className="pt-8 pb-5 text-center sm:pt-12 sm:pb-7">
          <h1 className="text-nameplate leading-none font-bold tracking-[-0.03em]">{site.name}</h1>
          <p className="mt-3 text-base text-quiet">{site.tagline}</p>
        </div>
      ) : (
        <p className="pt-4 pb-3 text-center text-title-l leading-none font-bold tracking-[-0.025em] sm:pt-6 sm:pb-4">
          <a href={frontPath} className="inline-flex min-h-11 items-center hover:text-accent hover:no-underline">
            {site.name}
          </a>
        </p>
      )}
      <nav aria-label="Main" className="border-t border-b border-ink border-b-rule">
        <ul className="text-center font-label text-small text-balance">
          {site.navigation.map(({ label, path }) => (
            <li key={path} className="inline-block">
              <NavigationLink path={path} isCurrent={path === current}>
                {label}
              </NavigationLink>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
