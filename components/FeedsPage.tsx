import type { Author } from '#newsroom/author.ts'
import type { Trail } from '#newsroom/breadcrumbs.ts'
import { frontPath } from '#newsroom/paths.ts'
import type { Topic } from '#newsroom/topic.ts'
import { FeedList } from './FeedList.tsx'
import { ListHead } from './ListHead.tsx'

/** What feeds are for, and where they all are. */
export function FeedsPage({
  name,
  trail,
  topics,
  authors,
}: {
  name: string
  trail: Trail
  topics: readonly Topic[]
  authors: readonly Author[]
}) {
  return (
    <>
      <ListHead title={trail.page.name} summary={`New articles of ${name} in a reader of your choice.`} trail={trail} />
      <p className="mb-10 max-w-measure text-base">
        A feed reader is an app or a site that collects what the publications you choose have to say. Copy the address
        of a feed into yours, and every new article arrives there whole; all formats say the same, and any reader takes
        Atom.
      </p>
      <div className="space-y-10">
        <FeedList heading="Everything" subjects={[{ name, path: frontPath }]} />
        {topics.length > 0 && <FeedList heading="By topic" subjects={topics} />}
        {authors.length > 0 && <FeedList heading="By author" subjects={authors} />}
      </div>
    </>
  )
}
