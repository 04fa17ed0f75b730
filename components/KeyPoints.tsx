/** What to take away, for a reader who will not read on. */
export function KeyPoints({ points, lang }: { points: readonly string[]; lang: string }) {
  return (
    <section aria-labelledby="article:key-points" className="border-t-2 border-b border-accent border-b-rule py-4">
      <h2 id="article:key-points" className="font-label text-small font-medium">
        Key points
      </h2>
      <ul lang={lang} className="mt-2 list-disc space-y-2 ps-5 text-base leading-normal marker:text-accent">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  )
}
