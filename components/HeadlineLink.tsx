import type { Article } from '#newsroom/article.ts'

/** A headline in a list of headlines alone. */
export function HeadlineLink({ article: { path, title, language } }: { article: Article }) {
  return (
    <a
      href={path}
      lang={language.tag}
      dir={language.direction}
      className="block py-0.5 text-base leading-snug hover:text-accent"
    >
      {title}
    </a>
  )
}
