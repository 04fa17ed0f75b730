import type { ReactNode } from 'react'

/** A row of the block at the end of an article: what it is about stands beside it where there is room. */
export function EndRow({
  id,
  title,
  className = '',
  children,
}: {
  id: string
  title: string
  className?: string
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id} className={`flex flex-wrap gap-2 border-t border-rule py-4 text-small ${className}`}>
      <h2 id={id} className="w-32 font-label font-medium">
        {title}
      </h2>
      <div className="grid min-w-0 flex-1 basis-80 gap-4">{children}</div>
    </section>
  )
}
