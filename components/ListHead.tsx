import type { Trail } from '#newsroom/breadcrumbs.ts'
import { Breadcrumbs } from './Breadcrumbs.tsx'

/** The top of a page that lists things: its name, and what it holds. */
export function ListHead({ title, summary, trail }: { title: string; summary: string; trail?: Trail }) {
  return (
    <div className="max-w-head pt-8 pb-6 sm:pt-12">
      {trail && <Breadcrumbs trail={trail} />}
      <h1 className="mt-2 text-title-l leading-tight font-bold tracking-[-0.015em]">{title}</h1>
      <p className="mt-3 text-deck text-quiet">{summary}</p>
    </div>
  )
}
