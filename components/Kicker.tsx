import type { ArticleKind } from '#newsroom/article.ts'
import { kindLabels } from '#newsroom/labels.ts'
import type { Topic } from '#newsroom/topic.ts'

/** The line above a headline: the main topic, and what sort of work it is. */
export function Kicker({ topic, kind }: { topic: Topic | undefined; kind: ArticleKind }) {
  const label = kindLabels[kind]
  return (
    <p className="flex flex-wrap items-center gap-x-2 font-label text-label leading-snug">
      {topic && (
        <a href={topic.path} className="inline-flex min-h-6 items-center font-medium text-accent">
          {topic.name}
        </a>
      )}{' '}
      {topic && label && (
        <span aria-hidden="true" className="text-quiet">
          /
        </span>
      )}{' '}
      {label && <span className="text-quiet">{label}</span>}
    </p>
  )
}
