/** What a page says to machines. Nothing runs it; the text has been made safe to stand in a page. */
export function StructuredData({ texts }: { texts: readonly string[] }) {
  return texts.map((text) => (
    <script key={text} type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
  ))
}
