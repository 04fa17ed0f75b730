import type { Topic } from '#newsroom/topic.ts'

/** What the publication writes about. */
export function TopicList({ topics }: { topics: readonly Topic[] }) {
  return (
    <ul className={`grid gap-x-10 ${topics.length > 1 ? 'sm:grid-cols-2' : ''}`}>
      {topics.map(({ id, name, description, path }) => (
        <li key={id} className="border-t border-rule py-3">
          <a
            href={path}
            className="inline-flex min-h-11 items-center text-title-m leading-snug font-bold hover:text-accent"
          >
            {name}
          </a>
          <p className="max-w-note text-small text-quiet">{description}</p>
        </li>
      ))}
    </ul>
  )
}
