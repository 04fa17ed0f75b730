interface Named {
  readonly id: string
  readonly name: string
  readonly path: string
  /** What an author does. */
  readonly role?: string | undefined
  /** What a topic is about. */
  readonly description?: string | undefined
}

/** Who writes here, or what about. */
export function NameList({ names }: { names: readonly Named[] }) {
  return (
    <ul className={`grid gap-x-10 ${names.length > 1 ? 'sm:grid-cols-2' : ''}`}>
      {names.map(({ id, name, path, role, description }) => (
        <li key={id} className="border-t border-rule py-3">
          <a
            href={path}
            className="inline-flex min-h-11 items-center text-title-m leading-snug font-bold hover:text-accent"
          >
            {name}
          </a>
          {role && <p className="text-small text-quiet">{role}</p>}
          {description && <p className="max-w-note text-small text-quiet">{description}</p>}
        </li>
      ))}
    </ul>
  )
}
