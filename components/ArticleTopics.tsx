import type { Topic } from '#newsroom/topic.ts'
import { NavigationLink } from './NavigationLink.tsx'

/** Where more of the same can be found. */
export function ArticleTopics({ topics }: { topics: readonly Topic[] }) {
  return (
    <section aria-labelledby="article:topics" className="border-t border-rule pt-4 font-label text-small">
      <h2 id="article:topics" className="font-medium">
        {topics.length === 1 ? 'More on this topic' : 'More on these topics'}
      </h2>
      <ul className="-mx-3 flex flex-wrap">
        {topics.map(({ id, name, path }) => (
          <li key={id} className="text-accent">
            <NavigationLink path={path}>{name}</NavigationLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
