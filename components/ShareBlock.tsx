import type { Article } from '#newsroom/article.ts'
import type { Site } from '#newsroom/site.ts'
import { articleFacts } from '#newsroom/syndication/articleFacts.ts'
import { mailLink, shareLinks } from '#newsroom/syndication/sharing.ts'
import { EndRow } from './EndRow.tsx'

/** How an article can be passed on: plain links; browser/share.ts brings out the buttons where they work. */
export function ShareBlock({ article, site }: { article: Article; site: Site }) {
  const { words, lang } = article.locale
  const { permanentUrl } = articleFacts(site, article)
  const target = 'inline-flex min-h-11 items-center px-3 text-accent hover:underline'
  return (
    <>
      <EndRow id="article:share" title={words.share} lang={lang} className="screen-only">
        <ul lang={lang} className="-mx-3 -my-2.5 flex flex-wrap font-label">
          <li hidden>
            <button type="button" id="share:sheet" className={target}>
              {words.shareSheet}
            </button>
          </li>
          <li hidden>
            <button type="button" id="share:copy" value={words.linkCopied} className={target}>
              {words.copyLink}
            </button>
          </li>
          <li>
            <a href={mailLink(site, article)} className={target}>
              {words.email}
            </a>
          </li>
          {shareLinks(site, article).map(({ name, url }) => (
            <li key={name}>
              <a href={url} rel="nofollow" aria-label={words.shareOn.replace('{network}', name)} className={target}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </EndRow>
      <EndRow id="article:link" title={words.permanentLink} lang={lang}>
        <p className="font-label text-quiet">
          <bdi>
            <a href={permanentUrl} rel="bookmark" dir="ltr" className="underline">
              {permanentUrl.replace(/^https?:\/\/|\/$/g, '')}
            </a>{' '}
            <output lang={lang} data-failed={words.shareFailed} />
          </bdi>
        </p>
      </EndRow>
    </>
  )
}
