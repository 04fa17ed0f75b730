import type { ReactNode } from 'react'

/** A link in a row or column of links, tall enough for any finger (WCAG 2.5.5). */
export function NavigationLink({
  path,
  isCurrent = false,
  children,
}: {
  path: string
  isCurrent?: boolean
  children: ReactNode
}) {
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
