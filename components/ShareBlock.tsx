import type { ShareLink } from '#newsroom/syndication/sharing.ts'
import { EndRow } from './EndRow.tsx'

/** How an article can be passed on: plain links; browser/share.ts brings out the buttons where they work. */
export function ShareBlock({
  links,
  mail,
  permanentUrl,
}: {
  links: readonly ShareLink[]
  mail: string
  permanentUrl: string
}) {
  const target = 'inline-flex min-h-11 items-center px-3 text-accent hover:underline'
  return (
    <>
      <EndRow id="article:share" title="Share" className="screen-only">
        <ul className="-mx-3 -my-2.5 flex flex-wrap font-label">
          <li hidden>
            <button type="button" id="share:sheet" className={target}>
              Share…
            </button>
          </li>
          <li hidden>
            <button type="button" id="share:copy" className={target}>
              Copy link
            </button>
          </li>
          <li>
            <a href={mail} className={target}>
              E-mail
            </a>
          </li>
          {links.map(({ name, url }) => (
            <li key={name}>
              <a href={url} rel="nofollow" aria-label={`Share on ${name}`} className={target}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </EndRow>
      <EndRow id="article:link" title="Permanent link">
        <p className="font-label text-quiet">
          <bdi>
            <a href={permanentUrl} rel="bookmark" dir="ltr" className="underline">
              {permanentUrl.replace(/^https?:\/\/|\/$/g, '')}
            </a>{' '}
            <output />
          </bdi>
        </p>
      </EndRow>
    </>
  )
}
