import { articleCard } from '../../newsroom/syndication/cards.ts'
import { articleMetadata } from '../../newsroom/syndication/metadata.ts'
import { ColumnHeads } from '../pages.tsx'
import { linkShapes } from './linkShapes.ts'
import type { Proof } from './proof.ts'

/** A link to an article as networks and chats show it. @param picture the address of its card */
export function SharedLinks({ catalogue: { site }, article, picture }: Proof & { picture: string }) {
  const { openGraph } = articleMetadata(site, article)
  const host = new URL(site.url).hostname
  const alt = articleCard(site, article).alt()
  return (
    <>
      <ul className="shared">
        {linkShapes.map(({ name, width, lines, isSmall = false }) => (
          <li key={name} className={`w${width}`}>
            <h3>{name}</h3>
            <div
              className={isSmall ? 'shared-link small' : 'shared-link'}
              lang={article.language.tag}
              dir={article.language.direction}
            >
              <img src={picture} alt={alt} width="1200" height="630" />
              <div>
                <p className="site">
                  <bdi>{host}</bdi>
                </p>
                <p className={`title lines-${lines.title}`}>{openGraph.title}</p>
                {lines.description !== 0 && (
                  <p className={`description lines-${lines.description}`}>{openGraph.description}</p>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
      <p className="help">
        To those who cannot see the card it says: <bdi lang={article.language.tag}>{alt}</bdi>
      </p>
      <details>
        <summary>How much each shows, and how that is known</summary>
        <LinkShapes />
      </details>
    </>
  )
}

function LinkShapes() {
  return (
    <table>
      <ColumnHeads names={['Where', 'Lines of title', 'Lines of description', 'How it is known']} />
      <tbody>
        {linkShapes.map(({ name, lines, basis, source }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{lines.title}</td>
            <td>{lines.description}</td>
            <td>
              {basis}
              {source && (
                <>
                  {' ('}
                  <a href={source} rel="noreferrer">
                    {new URL(source).hostname}, on {name}
                  </a>
                  )
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
