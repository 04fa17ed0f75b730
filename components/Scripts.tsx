import { openSearchPath } from '#newsroom/paths.ts'
import { contentType } from '#newsroom/syndication/contentType.ts'

/** Lets a browser offer the search of the publication; React puts it into the head. */
export function SearchDescription({ name }: { name: string }) {
  return <link rel="search" type={contentType(openSearchPath)} title={name} href={openSearchPath} />
}

/**
 * What a page says to machines. Nothing runs it; the text has been made safe to stand in a page. It belongs below what
 * people read, which then arrives first: of an article with many authors and sources it is as long as a text.
 */
export function StructuredData({ texts }: { texts: readonly string[] }) {
  return texts.map((text) => (
    <script key={text} type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
  ))
}

/** A script of browser/ in the page itself. `data-own` tells the adapter that it is meant for readers. */
export function OwnScript({ name, text }: { name: string; text: string }) {
  return <script data-own={name} dangerouslySetInnerHTML={{ __html: text }} />
}
