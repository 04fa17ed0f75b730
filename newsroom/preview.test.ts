import { describe, expect, test } from 'vitest'
import { previewReason } from './preview.ts'

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
