import type { Article } from './article.ts'
import type { Site } from './site.ts'
import type { Topic } from './topic.ts'

/** A topic on the front page. */
export interface FrontSection {
  readonly topic: Topic
  /** With a picture, if one of its newest has one. */
  readonly lead: Article
  readonly others: readonly Article[]
}

/** How many of the newest may be passed over to find one with a picture. */
const near = 5

/** If no editor says how many sections there are: one of them, or one story in one, would make no part of a page. */
const usualSectionCount = { least: 2, most: 6 }
const fewestStories = 2

/** How many stories a section has if no editor says so: headlines fill the place of a picture. */
const storyCount = { withPicture: 4, without: 6 }

/** The topics of the navigation, in its order; where it names none, those of the newest stories. */
export function usualSections(articles: readonly Article[], { navigation }: Site): FrontSection[] {
  const topics = [...new Set(articles.flatMap((article) => article.topics))]
  const inNavigation = new Set(navigation.flatMap(({ path }) => topics.find((topic) => topic.path === path) ?? []))
  const wanted = Array.from(inNavigation.size > 0 ? inNavigation : topics, (topic) => ({ topic }))
  const sections = buildSections(articles, wanted, fewestStories).slice(0, usualSectionCount.most)
  return sections.length < usualSectionCount.least ? [] : sections
}

/** A section for each topic that still has as many stories when it is its turn. */
export function buildSections(
  articles: readonly Article[],
  wanted: readonly { readonly topic: Topic; readonly stories?: number | undefined }[],
  fewest = 1,
): FrontSection[] {
  const sections: FrontSection[] = []
  let free = articles
  for (const { topic, stories } of wanted) {
    const about = free.filter(({ topics }) => topics.includes(topic))
    // Those first that are about it before all else.
    const candidates = [
      ...about.filter(({ topics }) => topics[0] === topic),
      ...about.filter(({ topics }) => topics[0] !== topic),
    ]
    const [lead, ...waiting] = picturedFirst(candidates)
    const others = waiting.slice(0, (stories ?? storyCount[lead?.image ? 'withPicture' : 'without']) - 1)
    if (!lead || others.length + 1 < fewest) continue
    sections.push({ topic, lead, others })
    free = free.filter((article) => article !== lead && !others.includes(article))
  }
  return sections
}

/** The first of the newest that has a picture comes before them. */
export function picturedFirst(articles: readonly Article[]): readonly Article[] {
  const first = articles.slice(0, near).find(({ image }) => image)
  return first ? [first, ...articles.filter((article) => article !== first)] : articles
}
