import type { Site } from '#newsroom/site.ts'
import { archivePath, authorsPath, feedsPath, frontPath, topicsPath } from '#newsroom/paths.ts'
import { NavigationLink } from './NavigationLink.tsx'
import { ThemeControl } from './ThemeControl.tsx'

/** The end of every page: where else to go, and how the page should look. */
export function SiteFoot({ site, current }: { site: Site; current: string }) {
  const { standards, corrections, privacy } = site.policies
  const links = [
    { label: 'Front page', path: frontPath },
    { label: 'Topics', path: topicsPath },
    { label: 'Authors', path: authorsPath },
    { label: 'Archive', path: archivePath() },
    { label: 'Feeds', path: feedsPath },
    ...(standards ? [{ label: 'Editorial standards', path: standards }] : []),
    ...(corrections ? [{ label: 'Corrections policy', path: corrections }] : []),
    ...(privacy ? [{ label: 'Privacy', path: privacy }] : []),
  ]
  return (
    <footer className="mx-auto max-w-page px-5 pb-10 font-label text-small sm:px-8">
      <div className="grid gap-x-10 gap-y-6 border-t border-ink pt-6 md:grid-cols-[1fr_auto]">
        <div className="min-w-0">
          <p className="font-serif text-title-m leading-snug font-bold">{site.name}</p>
          <p className="mt-1 max-w-measure font-serif text-base text-quiet">{site.description}</p>
          <nav aria-label="Site" className="mt-4">
            <ul className="-mx-3 flex flex-wrap">
              {links.map(({ label, path }) => (
                <li key={label}>
                  <NavigationLink path={path} isCurrent={path === current}>
                    {label}
                  </NavigationLink>
                </li>
              ))}
            </ul>
          </nav>
          {site.contact && (
            <p className="mt-4 text-quiet">
              Write to us: <a href={`mailto:${site.contact}`}>{site.contact}</a>
            </p>
          )}
        </div>
        <ThemeControl />
      </div>
    </footer>
  )
}
