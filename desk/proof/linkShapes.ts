/** How a program shows a link: how wide its column is, in pixels, and how many lines of what; none of what it leaves out. */
export interface LinkShape {
  readonly name: string
  readonly width: number
  readonly lines: { readonly title: Lines; readonly description: Lines }
  readonly isSmall?: boolean
  /** How it is known. */
  readonly basis: string
  readonly source?: string
}

type Lines = number | 'all'

const measured = {
  basis: 'the title is measured by others, the rest estimated',
  source: 'https://ogtester.com/blog/what-is-maximum-length-of-og-title-and-og-description',
}
const estimated = { basis: 'estimated' }

/** As looked up on 26 November 2026. None of them promises it, and of few is there anything that says it. */
export const linkShapes: readonly LinkShape[] = [
  { name: 'Facebook', width: 500, lines: { title: 2, description: 1 }, ...measured },
  { name: 'LinkedIn', width: 500, lines: { title: 2, description: 0 }, ...estimated },
  { name: 'X', width: 500, lines: { title: 1, description: 0 }, ...measured },
  { name: 'Mastodon', width: 500, lines: { title: 2, description: 1 }, ...estimated },
  {
    name: 'Bluesky',
    width: 500,
    lines: { title: 3, description: 2 },
    basis: 'its source code',
    source: 'https://github.com/bluesky-social/social-app/blob/main/src/components/Post/Embed/ExternalEmbed/index.tsx',
  },
  { name: 'WhatsApp', width: 330, lines: { title: 2, description: 2 }, ...measured },
  { name: 'iMessage', width: 330, lines: { title: 2, description: 0 }, ...estimated },
  { name: 'Signal', width: 330, lines: { title: 'all', description: 3 }, isSmall: true, ...measured },
  { name: 'Slack', width: 500, lines: { title: 'all', description: 5 }, ...measured },
]
