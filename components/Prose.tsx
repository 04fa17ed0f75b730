/**
 * The text itself. Its HTML was made from checked Markdown: what it may hold stands in newsroom/markdown/carriedHtml.ts.
 * @param props.layout how it stands on its page
 */
export function Prose({ html, lang, layout = 'mt-8' }: { html: string; lang?: string; layout?: string }) {
  return <div lang={lang} className={`prose ${layout}`} dangerouslySetInnerHTML={{ __html: html }} />
}
