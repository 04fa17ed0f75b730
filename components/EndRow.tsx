import type { ReactNode } from 'react'

interface EndRowProps {
  readonly id: string
  readonly title: string
  /** Of the title, if that is not the article's. */
  readonly lang: string | undefined
  readonly className?: string
  readonly children: ReactNode
}

/** A row of the block at the end of an article: what it is about stands beside it where there is room. */
export function EndRow({ id, title, lang, className = '', children }: EndRowProps) {
  return (
    <section aria-labelledby={id} className={`flex flex-wrap gap-2 border-t border-rule py-4 text-small ${className}`}>
      <h2 id={id} lang={lang} className="w-32 font-label font-medium">
        {title}
      </h2>
      <div className="grid min-w-0 flex-1 basis-80 gap-4">{children}</div>
    </section>
  )
}
