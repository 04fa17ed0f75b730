import type { Correction } from '#newsroom/article.ts'
import type { DateStyle } from '#newsroom/dates.ts'
import { correctionLabels } from '#newsroom/labels.ts'
import { Timestamp } from './Timestamp.tsx'

/** What was put right after publication, said openly. */
export function Corrections({
  corrections,
  lang,
  style,
}: {
  corrections: readonly Correction[]
  lang: string
  style: DateStyle
}) {
  return (
    <section
      aria-labelledby="article:corrections"
      className="border-t-2 border-accent bg-wash px-5 py-4 forced-colors:border"
    >
      <h2 id="article:corrections" className="font-label text-small font-medium">
        Corrections
      </h2>
      {corrections.map(({ kind, date, text }) => (
        <div key={date.iso + text} className="mt-3 max-w-note text-small leading-normal">
          <p className="font-label text-label text-quiet">
            {correctionLabels[kind]}, <Timestamp date={date} style={style} />
          </p>
          <p lang={lang}>{text}</p>
        </div>
      ))}
    </section>
  )
}
