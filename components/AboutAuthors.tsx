import type { Author } from '#newsroom/author.ts'

/** Who the authors are, at the end of what they wrote. */
export function AboutAuthors({ authors }: { authors: readonly Author[] }) {
  return (
    <section aria-labelledby="article:authors" className="border-t border-rule pt-4">
      <h2 id="article:authors" className="font-label text-small font-medium">
        {authors.length === 1 ? 'The author' : 'The authors'}
      </h2>
      {authors.map(({ id, name, path, role, bio }) => (
        <div key={id} className="mt-2 max-w-note text-small leading-normal not-first-of-type:mt-5">
          <p>
            <a href={path} className="inline-flex min-h-6 items-center text-title-s leading-snug font-bold">
              <bdi>{name}</bdi>
            </a>
            {role && <span className="text-quiet">, {role}</span>}
          </p>
          {bio && <p className="mt-0.5 text-quiet">{bio}</p>}
        </div>
      ))}
    </section>
  )
}
