import { describe, expect, test } from 'vitest'
import { toSite } from '../site.ts'
import { aSite } from '../testDocuments.ts'
import { policyFiles } from './policyFiles.ts'

const contact = 'desk@lantern.example'
const textOf = (fields: Parameters<typeof aSite>[0], path: string, now = '2026-05-17T10:00:00Z') =>
  policyFiles(toSite(aSite(fields)), new Date(now)).find((file) => file.path === path)?.text

describe('security.txt', () => {
  const path = '/.well-known/security.txt'

  test('says where to report a weakness, until when that holds, and in which language', () => {
    expect(textOf({ contact }, path)).toBe(
      [
        'Contact: mailto:desk@lantern.example',
        'Expires: 2027-04-01T00:00:00Z',
        'Preferred-Languages: en-GB',
        'Canonical: https://lantern.example/.well-known/security.txt',
        '',
      ].join('\n'),
    )
  })

  test('is the same in every build of a month, and holds for ten months at least and less than a year', () => {
    const month = ['2028-02-01T00:00:00Z', '2028-02-29T23:59:59Z']
    expect(textOf({ contact }, path, month[0])).toBe(textOf({ contact }, path, month[1]))
    for (const now of ['2026-01-01T00:00:00Z', '2026-01-31T23:59:59Z', '2026-12-31T12:00:00Z', ...month]) {
      const [, expires = ''] = /^Expires: (.*)$/m.exec(textOf({ contact }, path, now) ?? '') ?? []
      const days = (Date.parse(expires) - Date.parse(now)) / 86_400_000
      expect(days).toBeGreaterThan(300)
      expect(days).toBeLessThan(365)
    }
  })

  test('is not made up where nobody is named', () => {
    expect(textOf({}, path)).toBeUndefined()
  })
})

describe('trust.txt', () => {
  test('declares what there is and nothing else, at both places', () => {
    const fields = {
      contact,
      sameAs: ['https://social.example/@lantern'],
      policies: { standards: '/standards/', privacy: '/privacy/', type: 'Policies' } as never,
    }
    const expected = [
      'contact=mailto:desk@lantern.example',
      'disclosure=https://lantern.example/standards/',
      'disclosure=https://lantern.example/privacy/',
      'social=https://social.example/@lantern',
      '',
    ].join('\n')
    expect(textOf(fields, '/trust.txt')).toBe(expected)
    expect(textOf(fields, '/.well-known/trust.txt')).toBe(expected)
    expect(textOf({}, '/trust.txt')).toBeUndefined()
  })
})

test('the IndexNow key is a file of its own name', () => {
  expect(textOf({ indexNowKey: 'oakhaven-lantern' }, '/oakhaven-lantern.txt')).toBe('oakhaven-lantern')
})
