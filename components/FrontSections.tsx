import type { Locale } from '#newsroom/locale.ts'
import type { FrontSection } from '#newsroom/frontSections.ts'
import { HeadlineList } from './HeadlineList.tsx'
import { Story } from './Story.tsx'

/**
 * Sections in rows without a hole: of two and three where there is room for three, of two elsewhere. Those that are wide
 * have their headlines beside the story, the others below it.
 */
export function FrontSections({ sections, locale }: { sections: readonly FrontSection[]; locale: Locale }) {
  return (
    <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-6 lg:gap-x-8">
      {sections.map((section, index) => (
        <Section key={section.topic.id} section={section} locale={locale} layout={layoutOf(index, sections.length)} />
      ))}
    </div>
  )
}

/** Classes: how many columns of the page a section takes, and whether it has two of its own. */
interface Layout {
  readonly span: string
  readonly columns: string
}

function layoutOf(index: number, count: number): Layout {
  const isAlone = count === 1
  // Rows of two come first, as many as leave full rows of three.
  const isHalf = index < ([0, 4, 2][count % 3] ?? 0)
  const isWideInTwo = count % 2 === 1 && index === 0
  return {
    span: `${isWideInTwo ? 'sm:col-span-2' : ''} ${isAlone ? 'lg:col-span-6' : isHalf ? 'lg:col-span-3' : 'lg:col-span-2'}`,
    columns: `${isWideInTwo ? 'sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]' : ''} ${isAlone || isHalf ? 'lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]' : 'lg:grid-cols-1'}`,
  }
}

interface SectionProps {
  readonly section: FrontSection
  readonly locale: Locale
  readonly layout: Layout
}

/** A topic: the story that stands for it, and headlines. */
function Section({ section: { topic, lead, others }, locale, layout: { span, columns } }: SectionProps) {
  return (
    <section aria-labelledby={`topic:${topic.id}`} className={`border-t-2 border-ink pb-8 ${span}`}>
      <h2 id={`topic:${topic.id}`} className="text-title-s font-bold">
        <a href={topic.path} className="inline-flex min-h-11 items-center hover:text-accent hover:no-underline">
          {topic.name}
        </a>
      </h2>
      <div className={`grid gap-x-6 gap-y-4 ${others.length > 0 ? columns : ''}`}>
        <Story article={lead} locale={locale} weight="section" heading="h3" />
        {others.length > 0 && <HeadlineList articles={others} />}
      </div>
    </section>
  )
}
