import robotsParser from 'robots-parser'
import { describe, expect, test } from 'vitest'
import { toSite } from '../site.ts'
import { aSite, aUsage } from '../testDocuments.ts'
import { robotsDirectives } from './metadata.ts'
import { policyFiles } from './policyFiles.ts'
import { descendants, rootOf } from './testXml.ts'

const origin = 'https://lantern.news'
const now = new Date('2026-05-01T12:00:00Z')

/** Whom nothing shuts out: search engines, chats, networks and those who draw their cards. */
const lifelines = [
  'Googlebot',
  'Googlebot-News',
  'Googlebot-Image',
  'Bingbot',
  'Applebot',
  'DuckDuckBot',
  'YandexBot',
  'Baiduspider',
  'facebookexternalhit',
  'Twitterbot',
  'LinkedInBot',
  'Slackbot',
  'Slackbot-LinkExpanding',
  'Discordbot',
  'TelegramBot',
  'WhatsApp',
  'Mastodon',
  'Bluesky Cardyb',
  'Pinterestbot',
  'redditbot',
]
const training = [
  'GPTBot',
  'ClaudeBot',
  'CCBot',
  'Google-Extended',
  'Applebot-Extended',
  'Bytespider',
  'meta-externalagent',
]
const input = ['OAI-SearchBot', 'Claude-SearchBot', 'PerplexityBot', 'ChatGPT-User', 'Claude-User', 'Perplexity-User']

const permissions = ['allowed', 'refused'] as const
const everyUsage = permissions.flatMap((search) =>
  permissions.flatMap((quoting) =>
    permissions.flatMap((aiInput) =>
      permissions.flatMap((aiTraining) =>
        [{}, { contact: 'desk@lantern.news' }, { contact: 'https://lantern.news/write/' }].flatMap((contact) =>
          [{}, { licence: '/terms/' }, { licence: 'https://terms.example/by/' }].map((licence) =>
            aUsage({ search, quoting, aiInput, aiTraining, ...contact, ...licence }),
          ),
        ),
      ),
    ),
  ),
)

/** What a machine would learn that reads one file only. */
function readings(fields: ReturnType<typeof aUsage>) {
  const site = toSite(aSite({ usage: fields }), { siteUrl: origin })
  const files = new Map(policyFiles(site, now).map(({ path, text }) => [path, text]))
  const robots = robotsParser(`${origin}/robots.txt`, files.get('/robots.txt') ?? '')
  return {
    files,
    mayCrawl: (agent: string) =>
      ['/', '/articles/lamp/', '/articles/lamp/card.png'].every((path) => robots.isAllowed(origin + path, agent)),
    sitemaps: robots.getSitemaps(),
    directives: robotsDirectives(site) as Readonly<Record<string, unknown>>,
    licence: readLicence(files.get('/license.xml') ?? ''),
    reservation: JSON.parse(files.get('/.well-known/tdmrep.json') ?? '[]') as Record<string, unknown>[],
    trust: new URLSearchParams((files.get('/trust.txt') ?? '').trim().replaceAll('\n', '&')),
  }
}

function readLicence(xml: string) {
  const elements = descendants(rootOf(xml))
  const textOf = (name: string) => elements.find((element) => element.name === name)?.text
  const allowed = textOf('permits')?.split(' ') ?? []
  const refused = textOf('prohibits')?.split(' ') ?? []
  const { contactEmail, contactUrl } = elements.find(({ name }) => name === 'copyright')?.attributes ?? {}
  return {
    /** Never both. */
    says: (word: string) =>
      [...(allowed.includes(word) ? ['permitted'] : []), ...(refused.includes(word) ? ['prohibited'] : [])].join(),
    terms: textOf('terms'),
    contact: contactEmail === undefined ? contactUrl : `mailto:${contactEmail}`,
  }
}

const everyReading = everyUsage.map((fields) => {
  const { search, quoting, aiInput, aiTraining, contact, licence } = fields
  return {
    owner: { search, quoting, aiInput, aiTraining, contact, licence },
    allows: {
      search: search === 'allowed',
      quoting: quoting === 'allowed',
      aiInput: aiInput === 'allowed',
      aiTraining: aiTraining === 'allowed',
    },
    ...readings(fields),
  }
})

/** One thing that is read, or should be, for each owner there can be. */
function each<Thing>(thing: (reading: (typeof everyReading)[number]) => Thing) {
  return everyReading.map((reading) => ({ owner: reading.owner, thing: thing(reading) }))
}

describe('whatever an owner allows or refuses', () => {
  test('all of it is tried here', () => {
    expect(new Set(everyReading.map(({ owner }) => JSON.stringify(owner))).size).toBe(2 ** 4 * 3 * 3)
  })

  test('nobody is shut out whom sharing and search live on', () => {
    expect(each(({ mayCrawl }) => lifelines.filter((agent) => !mayCrawl(agent)))).toEqual(each(() => []))
  })

  test('robots.txt holds only lines that every parser knows', () => {
    const known = /^(?:(?:User-agent|Allow|Disallow|Sitemap): .+\n|\n)+$/
    expect(each(({ files }) => known.test(files.get('/robots.txt') ?? ''))).toEqual(each(() => true))
  })

  test('every file says the same of search', () => {
    expect(each(({ directives }) => directives['index'])).toEqual(each(({ allows }) => allows.search))
    expect(each(({ sitemaps }) => sitemaps)).toEqual(
      each(({ allows }) => (allows.search ? [`${origin}/sitemap.xml`] : [])),
    )
    expect(each(({ licence }) => licence.says('search'))).toEqual(each(({ allows }) => permitted(allows.search)))
  })

  test('search engines quote where both search and quoting are allowed', () => {
    expect(each(({ directives: { index, nosnippet } }) => index === true && nosnippet !== true)).toEqual(
      each(({ allows }) => allows.search && allows.quoting),
    )
  })

  test('every file says the same of input for AI', () => {
    expect(each(({ mayCrawl }) => input.map(mayCrawl))).toEqual(each(({ allows }) => input.map(() => allows.aiInput)))
    for (const word of ['ai-input', 'ai-index']) {
      expect(each(({ licence }) => licence.says(word))).toEqual(each(({ allows }) => permitted(allows.aiInput)))
    }
  })

  test('every file says the same of training', () => {
    expect(each(({ mayCrawl }) => training.map(mayCrawl))).toEqual(
      each(({ allows }) => training.map(() => allows.aiTraining)),
    )
    expect(each(({ licence }) => licence.says('ai-train'))).toEqual(each(({ allows }) => permitted(allows.aiTraining)))
    expect(each(({ trust }) => trust.getAll('datatrainingallowed'))).toEqual(
      each(({ allows }) => [allows.aiTraining ? 'yes' : 'no']),
    )
  })

  test('mining is reserved unless everything is allowed to AI, with the page that says which', () => {
    expect(each(({ reservation }) => reservation)).toEqual(
      each(({ allows, owner }) => {
        if (allows.aiInput && allows.aiTraining) return [{ location: '/*', 'tdm-reservation': 0 }]
        const page = termsOf(owner) ?? (owner.contact?.startsWith('https:') ? owner.contact : undefined)
        return [{ location: '/*', 'tdm-reservation': 1, ...(page !== undefined && { 'tdm-policy': page }) }]
      }),
    )
  })

  test('every file names the same contact and the same terms', () => {
    expect(each(({ licence }) => licence.contact)).toEqual(each(({ owner }) => uriOf(owner)))
    expect(each(({ trust }) => trust.get('contact') ?? undefined)).toEqual(each(({ owner }) => uriOf(owner)))
    expect(each(({ licence }) => licence.terms)).toEqual(each(({ owner }) => termsOf(owner)))
  })
})

function permitted(isAllowed: boolean) {
  return isAllowed ? 'permitted' : 'prohibited'
}

function uriOf({ contact }: { contact?: string | undefined }): string | undefined {
  return contact?.includes('@') ? `mailto:${contact}` : contact
}

function termsOf({ licence }: { licence?: string | undefined }): string | undefined {
  return licence?.startsWith('/') ? origin + licence : licence
}

test('a publication that says nothing of usage has no licence and no reservation, and shuts out nobody', () => {
  const site = toSite(aSite(), { siteUrl: origin })
  expect(policyFiles(site, now)).toEqual([
    { path: '/robots.txt', text: `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n` },
  ])
})
