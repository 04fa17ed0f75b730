/** Where an article appeared before it appeared here. */
export function FirstPublished({ url }: { url: string }) {
  return (
    <p className="font-label text-small text-quiet">
      <bdi>
        First published at{' '}
        <a href={url} className="underline decoration-accent underline-offset-2">
          {new URL(url).hostname}
        </a>
      </bdi>
    </p>
  )
}
