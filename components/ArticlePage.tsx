import type { ReactNode } from 'react'
import type { Article } from '#newsroom/article.ts'
import type { DateStyle } from '#newsroom/dates.ts'
import { AboutAuthors } from './AboutAuthors.tsx'
import { ArticleHead } from './ArticleHead.tsx'
import { ArticleTopics } from './ArticleTopics.tsx'
import { Corrections } from './Corrections.tsx'
import { FirstPublished } from './FirstPublished.tsx'
import { KeyPoints } from './KeyPoints.tsx'
import { Prose } from './Prose.tsx'
import { RelatedArticles } from './RelatedArticles.tsx'
import { Sources } from './Sources.tsx'

/** An article as it is read: headline to sources, then where to go next. */
export function ArticlePage({
  article,
  related,
  style,
  children,
}: {
  article: Article
  related: readonly Article[]
  style: DateStyle
  /** Right below the text. */
  children: ReactNode
}) {
  const { language, keyPoints, sources, corrections } = article
  return (
    <>
      <article dir={language.direction} className="mx-auto max-w-head pt-8 sm:pt-12">
        <ArticleHead article={article} style={style} />
        <div className="mt-8 max-w-measure space-y-8">
          {keyPoints.length > 0 && <KeyPoints points={keyPoints} lang={language.tag} />}
          <Prose html={article.bodyHtml} lang={language.tag} />
          {article.canonicalUrl && <FirstPublished url={article.canonicalUrl} />}
          {corrections.length > 0 && <Corrections corrections={corrections} lang={language.tag} style={style} />}
          {sources.length > 0 && <Sources sources={sources} lang={language.tag} />}
        </div>
      </article>
      <div dir={language.direction} className="mx-auto mt-12 max-w-head">
        <div className="max-w-measure space-y-8">
          {children}
          <AboutAuthors authors={article.authors} />
          <ArticleTopics topics={article.topics} />
        </div>
      </div>
      {related.length > 0 && <RelatedArticles articles={related} style={style} />}
    </>
  )
}
