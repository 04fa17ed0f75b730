import type { Author } from '#newsroom/author.ts'

/** Who writes here. */
export function AuthorList({ authors }: { authors: readonly Author[] }) {
  return (
    <ul className={`grid gap-x-10 ${authors.length > 1 ? 'sm:grid-cols-2' : ''}`}>
      {authors.map(({ id, name, role, path }) => (
        <li key={id} className="border-t border-rule py-3">
          <a
            href={path}
            className="inline-flex min-h-11 items-center text-title-m leading-snug font-bold hover:text-accent"
          >
            {name}
          </a>
          {role && <p className="text-small text-quiet">{role}</p>}
        </li>
      ))}
    </ul>
  )
}
