/** The text itself. Its HTML was made from checked Markdown: what it may hold stands in newsroom/markdown/carriedHtml.ts. */
export function Prose({ html, lang }: { html: string; lang?: string }) {
  return <div lang={lang} className="prose mt-8" dangerouslySetInnerHTML={{ __html: html }} />
}
