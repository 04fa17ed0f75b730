import { archivePath } from '#newsroom/paths.ts'
import { NavigationLink } from './NavigationLink.tsx'

/** The years of the archive. */
export function YearLinks({ years, current }: { years: readonly number[]; current: number | undefined }) {
  return (
    <nav aria-label="Years" className="pb-3 font-label text-small">
      <ul className="-mx-3 flex flex-wrap tabular-nums">
        <li>
          <NavigationLink path={archivePath()} isCurrent={current === undefined}>
            All years
          </NavigationLink>
        </li>
        {years.map((year) => (
          <li key={year}>
            <NavigationLink path={archivePath(year)} isCurrent={current === year}>
              {year}
            </NavigationLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
