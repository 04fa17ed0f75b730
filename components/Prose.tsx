/** The text itself. Its HTML was made from checked Markdown: no raw HTML, no script addresses. */
export function Prose({ html, lang }: { html: string; lang?: string }) {
  return <div lang={lang} className="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
