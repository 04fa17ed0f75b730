import { readFile } from 'node:fs/promises'
import tailwind from '@tailwindcss/postcss'
import postcss from 'postcss'
import { renderToStaticMarkup } from 'react-dom/server'
import { ArticlePage } from '#components/ArticlePage.tsx'
import { PageFrame } from '#components/PageFrame.tsx'
import { StaticPage } from '#components/StaticPage.tsx'
import { pageTrail } from '../newsroom/breadcrumbs.ts'
import { relatedCount, type Catalogue } from '../newsroom/catalogue.ts'

/** How a page is looked at. */
export interface Look {
  readonly theme: 'light' | 'dark'
  readonly medium: 'screen' | 'print'
}

/**
 * The page of an article, or one that stands by itself, from the components readers get it from, without what only
 * machines read. Undefined for what has no page of its own.
 */
export function previewPage(catalogue: Catalogue, path: string, { theme, medium }: Look): string | undefined {
  const { site } = catalogue
  const content = contentOf(catalogue, path)
  if (!content) return undefined
  const { tag, direction } = site.language
  return `<!DOCTYPE html>${renderToStaticMarkup(
    <html lang={tag} dir={direction} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{content.title}</title>
        <link rel="stylesheet" href={`/desk/preview/${medium}.css`} />
      </head>
      <body>
        <PageFrame site={site} current={content.path}>
          {content.page}
        </PageFrame>
      </body>
    </html>,
  )}`
}

function contentOf(catalogue: Catalogue, file: string) {
  const { site } = catalogue
  const [, folder, name] = /^content\/(articles|pages)\/(.+)\.md$/.exec(file) ?? []
  const article = folder === 'articles' ? catalogue.articles.find(({ slug }) => slug === name) : undefined
  if (article) {
    const related = catalogue.articlesRelatedTo(article, relatedCount)
    const page = <ArticlePage article={article} related={related} site={site} />
    return { title: article.title, path: article.path, page }
  }
  const page = folder === 'pages' ? catalogue.staticPages.find(({ slug }) => slug === name) : undefined
  if (!page) return undefined
  const { title, path } = page
  return { title, path, page: <StaticPage page={page} trail={pageTrail(site.locale, page)} locale={site.locale} /> }
}

let made: Promise<string> | undefined

/** The styles of the site, all of them. For print they are what a printer gets, shown on a screen. */
export async function previewStyles(medium: Look['medium']): Promise<string> {
  const css = await (made ??= styles())
  return medium === 'print' ? css.replaceAll('@media print', '@media all') : css
}

async function styles(): Promise<string> {
  const from = 'app/styles.css'
  const { css } = await postcss([tailwind()]).process(await readFile(from, 'utf8'), { from, to: from })
  return css.replaceAll('url(../.standfirst/fonts/', 'url(/desk/fonts/')
}
