import type { ShareLink } from '#newsroom/syndication/sharing.ts'

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
    <section aria-labelledby="article:share" className="screen-only border-t border-rule pt-4 font-label text-small">
      <h2 id="article:share" className="font-medium">
        Share this article
      </h2>
      <ul className="-mx-3 flex flex-wrap">
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
            Send by e-mail
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
      <p className="text-quiet">
        <bdi>
          Link that stays:{' '}
          <a href={permanentUrl} rel="bookmark" dir="ltr" className="underline">
            {permanentUrl.replace(/^https?:\/\/|\/$/g, '')}
          </a>{' '}
          <output />
        </bdi>
      </p>
    </section>
  )
}
