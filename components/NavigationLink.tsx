import type { ReactNode } from 'react'

interface NavigationLinkProps {
  readonly path: string
  readonly isCurrent?: boolean
  readonly children: ReactNode
}

/** A link in a row or column of links, tall enough for any finger (WCAG 2.5.5). */
export function NavigationLink({ path, isCurrent = false, children }: NavigationLinkProps) {
  return (
    <a
      href={path}
      aria-current={isCurrent ? 'page' : undefined}
      className="inline-flex min-h-11 items-center px-3 aria-[current=page]:font-medium aria-[current=page]:text-accent"
    >
      {children}
    </a>
  )
}
