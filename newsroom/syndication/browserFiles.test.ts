import { expect, test } from 'vitest'
import { toSite } from '../site.ts'
import { aSite } from '../testDocuments.ts'
import { webManifestFile } from './browserFiles.ts'

const manifestOf = (fields: Parameters<typeof aSite>[0] = {}) =>
  JSON.parse(webManifestFile(toSite(aSite(fields))).text) as Record<string, unknown>

test('a device learns the publication’s name, where it starts and how it looks', () => {
  expect(manifestOf()).toMatchObject({
    id: '/',
    name: 'The Lantern',
    short_name: 'The Lantern',
    description: 'A village paper.',
    start_url: '/',
    scope: '/',
    display: 'browser',
    lang: 'en-GB',
    dir: 'ltr',
    background_color: expect.stringMatching(/^#[0-9a-f]{6}$/),
    theme_color: expect.stringMatching(/^#[0-9a-f]{6}$/),
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    ],
  })
})

test('a name in Arabic is set from right to left', () => {
  expect(manifestOf({ language: 'ar', name: 'المنارة' })).toMatchObject({ lang: 'ar', dir: 'rtl', name: 'المنارة' })
})
