import type { ReactNode } from 'react'
import type { Site } from '#newsroom/site.ts'
import { Masthead } from './Masthead.tsx'
import { SiteFoot } from './SiteFoot.tsx'

/** What stands around every page. `current` is the path of the page, to mark it in the navigation. */
export function PageFrame({ site, current, children }: { site: Site; current: string; children: ReactNode }) {
  return (
    <>
      <a
        href="#page:main"
        className="absolute start-4 -top-20 z-10 bg-ink px-4 py-3 font-label text-small text-paper focus:top-2"
      >
        Skip to content
      </a>
      <Masthead site={site} current={current} />
      {/* A colon keeps our own ids apart from those of headings, which never hold one. */}
      <main id="page:main" tabIndex={-1} className="mx-auto max-w-page px-5 pb-16 focus:outline-none sm:px-8">
        {children}
      </main>
      <SiteFoot site={site} current={current} />
    </>
  )
}
