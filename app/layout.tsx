import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import scripts from 'standfirst/scripts'
import { OwnScript } from '#components/OwnScript.tsx'
import { catalogue } from '#newsroom/publication.ts'
import { siteMetadata } from '#newsroom/syndication/metadata.ts'
import './styles.css'

export const metadata: Metadata = siteMetadata(catalogue.site)

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fffdf9' },
    { media: '(prefers-color-scheme: dark)', color: '#161412' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  const { tag, direction } = catalogue.site.language
  return (
    <html lang={tag} dir={direction} suppressHydrationWarning>
      <head>
        {/* Before anything is painted. */}
        <OwnScript name="theme" text={scripts.theme} />
      </head>
      <body>{children}</body>
    </html>
  )
}
