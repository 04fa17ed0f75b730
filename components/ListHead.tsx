/** The top of a page that lists things: its name, and what it holds. */
export function ListHead({ title, summary }: { title: string; summary: string }) {
  return (
    <div className="max-w-head pt-8 pb-6 sm:pt-12">
      <h1 className="text-title-l leading-tight font-bold tracking-[-0.015em]">{title}</h1>
      <p className="mt-3 text-deck text-quiet">{summary}</p>
    </div>
  )
}
