import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import scripts from 'standfirst/scripts'
import { OwnScript } from '#components/Scripts.tsx'
import { paperColours } from '#newsroom/syndication/browserFiles.ts'
import { catalogue } from '#newsroom/publication.ts'
import { siteMetadata } from '#newsroom/syndication/metadata.ts'
import './styles.css'

export const metadata: Metadata = siteMetadata(catalogue.site)

/** A build asks for each page when content gives it; nothing is rendered while Next compiles. */
export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: paperColours.light },
    { media: '(prefers-color-scheme: dark)', color: paperColours.dark },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  const { language } = catalogue.site
  return (
    <html lang={language.tag} dir={language.direction} suppressHydrationWarning>
      <head>
        {/* Before anything is painted. */}
        <OwnScript name="head" text={scripts.head} />
      </head>
      <body>{children}</body>
    </html>
  )
}
