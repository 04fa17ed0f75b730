import { describe, expect, test } from 'vitest'
import { previewReason, toSite } from './site.ts'
import { robotsFile } from './syndication/policyFiles.ts'
import { aSite, aUsage } from './testDocuments.ts'

const licenceOf = (licence: string) => toSite(aSite({ usage: aUsage({ licence }) })).usage?.licence
const siteAt = (siteUrl: string) => toSite(aSite(), { siteUrl })

describe('whether search engines may list a build', () => {
  test.each([
    'https://news.org',
    'https://example-news.com',
    'https://latest.news',
    'https://local.news',
    'https://172.15.0.1',
    'https://193.168.0.1',
  ])('%s is for the public', (url) => {
    expect(siteAt(url).isIndexable).toBe(true)
    expect(robotsFile(siteAt(url)).text).toContain('Allow: /')
  })

  test.each([
    'https://standfirst.example',
    'https://www.example.com',
    'https://www.example.com.',
    'http://localhost:3000',
    'http://127.0.0.1:3000',
    'https://preview.test',
    'http://newsroom',
    'http://news.home.arpa',
    'http://macbook.local:3000',
    'http://news.internal',
    'http://news.lan',
    'http://0.0.0.0:3000',
    'http://10.1.2.3',
    'http://172.16.0.1',
    'http://172.31.255.1',
    'http://192.168.1.20:3000',
    'http://169.254.7.7',
    'http://100.64.0.9',
  ])('%s is not', (url) => {
    expect(siteAt(url).isIndexable).toBe(false)
    expect(robotsFile(siteAt(url)).text).toBe('User-agent: *\nDisallow: /\n')
  })

  test('a preview is not for the public wherever it lives', () => {
    const preview = toSite(aSite(), { siteUrl: 'https://news.org', isPreview: true })
    expect(preview.isIndexable).toBe(false)
    expect(robotsFile(preview).text).toBe('User-agent: *\nDisallow: /\n')
  })
})

describe('whom to write to', () => {
  test('somebody who finds a weakness writes to the contact where nobody else is named', () => {
    expect(toSite(aSite({ contact: 'desk@lantern.example' })).security?.contact).toBe('mailto:desk@lantern.example')
    const security = { contact: 'https://lantern.example/report/', policy: '/about/', type: 'Security' } as never
    expect(toSite(aSite({ contact: 'desk@lantern.example', security })).security).toEqual({
      contact: 'https://lantern.example/report/',
      policy: 'https://lantern.example/about/',
    })
    expect(toSite(aSite()).security).toBeUndefined()
  })

  test('the terms may be a page of this site or of another', () => {
    expect(licenceOf('/terms/')).toBe('https://lantern.example/terms/')
    expect(licenceOf('https://terms.example/by/')).toBe('https://terms.example/by/')
  })
})

describe('whether a build is a preview', () => {
  test.each([
    [{}, undefined],
    [{ SITE_PREVIEW: '' }, undefined],
    [{ SITE_PREVIEW: 'yes' }, 'SITE_PREVIEW is yes'],
    [{ SITE_PREVIEW: 'maybe' }, 'SITE_PREVIEW is maybe'],
    [{ NETLIFY: 'true', CONTEXT: 'production' }, undefined],
    [{ NETLIFY: 'true', CONTEXT: 'deploy-preview' }, 'CONTEXT is deploy-preview'],
    [{ NETLIFY: 'true', CONTEXT: 'branch-deploy' }, 'CONTEXT is branch-deploy'],
    [{ VERCEL_ENV: 'production' }, undefined],
    [{ VERCEL_ENV: 'preview' }, 'VERCEL_ENV is preview'],
    [{ CF_PAGES: '1', CF_PAGES_BRANCH: 'main' }, undefined],
    [{ CF_PAGES: '1', CF_PAGES_BRANCH: 'new-masthead' }, 'CF_PAGES_BRANCH is new-masthead'],
  ])('%o', (environment, reason) => {
    expect(previewReason(environment)).toBe(reason)
  })

  test('an owner’s word counts for more than the host’s', () => {
    expect(previewReason({ SITE_PREVIEW: 'no', VERCEL_ENV: 'preview' })).toBeUndefined()
    expect(previewReason({ SITE_PREVIEW: 'yes', VERCEL_ENV: 'production' })).toBe('SITE_PREVIEW is yes')
  })

  test('a variable called CONTEXT means nothing where there is no Netlify', () => {
    expect(previewReason({ CONTEXT: 'laptop' })).toBeUndefined()
  })
})
