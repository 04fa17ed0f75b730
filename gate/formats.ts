import type { TextFormat } from '../contentlayer.config.ts'
import { parsePublicationDate } from '../newsroom/dates.ts'
import { allowedOrigins, siteOrigin } from '../newsroom/siteOrigin.ts'
import { isAddress, isAliasPath, isFeedAlias, isSlug, toSlug } from './addressFormat.ts'
import { allowedDates, explainDate } from './dateFaults.ts'
import type { TextDefinition, ValueDefinition } from './fieldDefinitions.ts'
import type { ContentFile } from './problem.ts'
import { nearest } from './suggestion.ts'
import { quoted, suggesting, type CheckedText } from './value.ts'

/** Checks that a text has the form its definition asks for. */
export function checkFormat(file: ContentFile, value: CheckedText): void {
  const { definition, text } = value
  const format = formatOf(definition)
  if (!format?.isRight || format.isRight(text)) return
  const { rule, allowed, isRight, guesses, help } = format
  const finding = {
    rule,
    message: `found ${quoted(text)}`,
    allowed,
    ...(help && { help: help(text) }),
    ...suggesting(file, value, guesses?.(text).find(isRight)),
    ...(rule === 'not-a-date' && explainDate(file, value)),
  }
  file.report(finding, value)
}

/** The form a text is to have, if its definition asks for one. */
export function formatOf(definition: TextDefinition): Format | undefined {
  if (definition.type === 'string') return definition.format && textFormats[definition.format]
  const { options } = definition
  return {
    rule: 'not-an-option',
    allowed: options.join(', '),
    isRight: (text) => options.includes(text),
    guesses: (text) => [nearest(text, options) ?? ''],
  }
}

/** What may stand in a field, in words. */
export function allowedBy(definition: ValueDefinition): string {
  switch (definition.type) {
    case 'nested':
      return 'a group of fields, indented below the name'
    case 'list':
      return 'a list'
    case 'string':
      if (definition.refersTo) {
        return `a file name in content/${definition.refersTo.toLowerCase()}s, without ${definition.refersTo === 'Article' ? '.md' : '.yaml'}`
      }
      return formatOf(definition)?.allowed ?? 'a text'
    case 'enum':
      return definition.options.join(', ')
    case 'number':
      return `a whole number from ${definition.range.join(' to ')}`
  }
}

/** A form a text can have. What the text refers to is checked elsewhere. */
interface Format {
  readonly rule: string
  readonly allowed: string
  /** Where it is not here, the form is asked for together with whether there is such a page or picture. */
  readonly isRight?: (text: string) => boolean
  /** What may have been meant: the first that is right is asked about. */
  readonly guesses?: (text: string) => readonly string[]
  /** How to mend what nobody can guess. */
  readonly help?: (text: string) => string | undefined
}

/** Whether a text is an absolute http(s) address. */
export function isWebAddress(text: string): boolean {
  return !/\s/.test(text) && namesHost(text)
}

/** Whether a text starts as an absolute http(s) address, with a host that could be somewhere. */
export function namesHost(text: string): boolean {
  return /^https?:\/\/[^\s/?#]/i.test(text) && URL.canParse(text) && !/^\.|\.\./.test(new URL(text).host)
}

export const textFormats: Record<TextFormat, Format> = {
  date: {
    rule: 'not-a-date',
    allowed: allowedDates,
    isRight: (text) => typeof parsePublicationDate(text) === 'object',
  },
  url: {
    rule: 'not-a-url',
    allowed: 'a whole web address that starts with https:// or http://',
    isRight: isWebAddress,
    guesses: (text) =>
      [text.replace(/^(?:h?t?tps?:?\/*|\/\/)?/i, 'https://')].filter((guess) => originOf(guess).includes('.')),
  },
  origin: {
    rule: 'not-an-origin',
    allowed: allowedOrigins,
    isRight: (text) => !('fault' in siteOrigin(text)),
    guesses: (text) => {
      const whole = /^https?:\/\//i.test(text) ? text : `https://${text.replace(/^(?:https?:)?\/*/i, '')}`
      return [originOf(whole)].filter((guess) => guess.includes('.') && !/\s/.test(text.trim()))
    },
    help: (text) => {
      const address = siteOrigin(text)
      return 'fault' in address ? address.fault : undefined
    },
  },
  path: {
    rule: 'not-a-path',
    allowed: 'a path on this site that starts and ends with a slash, such as /about/',
  },
  alias: {
    rule: 'not-a-path',
    allowed:
      'an old path on this site as it was, such as /articles/old-name/, /2014/05/lamp.html, /記事/ or /?p=12: letters, digits and . _ ~ - @ + , ! = between slashes; no part of it starts with . or _, or ends as a file does that is no page, like card.png',
    isRight: isAliasPath,
    guesses: pathsMeant,
  },
  feedAlias: {
    rule: 'not-a-path',
    allowed: 'an old path of a feed on this site, such as /feed/, /index.xml or /?feed=rss2',
    isRight: isFeedAlias,
    guesses: pathsMeant,
  },
  gone: {
    rule: 'not-a-path',
    allowed: 'a path on this site as it was published, such as /articles/old-name/',
    isRight: isAddress,
    guesses: pathsMeant,
  },
  media: { rule: 'picture-missing', allowed: 'a file in content/media, written as ../media/ and its name' },
  language: {
    rule: 'not-a-language',
    allowed: 'a language tag, such as en, en-GB or ar',
    isRight: isLanguage,
    guesses: (text) => [languageTag(text.replaceAll('_', '-')) ?? ''],
  },
  timeZone: {
    rule: 'not-a-time-zone',
    allowed: 'a time zone by its city, such as Europe/London, or UTC',
    isRight: isTimeZone,
    guesses: (text) => {
      const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC']
      const city = text.replaceAll(' ', '_').toLowerCase()
      return [zones.find((zone) => zone.toLowerCase().endsWith(`/${city}`)) ?? nearest(text, zones) ?? '']
    },
  },
  email: {
    rule: 'not-an-address',
    allowed: 'an e-mail address',
    isRight: isEmail,
    guesses: (text) => [text.replace(/^mailto:/i, '')],
  },
  fediverse: {
    rule: 'not-an-account',
    allowed: 'an account with its server, such as @ada@social.example',
    // As Mastodon reads `fediverse:creator`: https://docs.joinmastodon.org/entities/PreviewCard/
    isRight: (text) => /^@[\w.-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(text),
    // Without its first sign, or the address of a profile: https://social.example/@ada
    guesses: (text) => [`@${text}`, text.replace(/^https?:\/\/([^/]+)\/@?([\w.-]+)\/?$/i, '@$2@$1')],
  },
  contact: {
    rule: 'not-an-address',
    allowed: 'an e-mail address, or a web address that starts with https://',
    isRight: (text) => isEmail(text) || (isWebAddress(text) && text.startsWith('https://')),
    guesses: (text) => {
      const meant = text.replace(/^mailto:/i, '').replace(/^http:/i, 'https:')
      return [meant, `https://${meant}`].filter((guess) => guess.includes('.'))
    },
  },
  address: {
    rule: 'not-an-address',
    allowed: 'a path on this site such as /about/, or a whole web address that starts with https:// or http://',
  },
  indexNowKey: {
    rule: 'not-a-key',
    allowed: '8 to 128 letters a-z or A-Z, digits and hyphens',
    isRight: (text) => /^[a-zA-Z0-9-]{8,128}$/.test(text),
    help: (text) => (text.length < 8 ? 'make it longer; 32 random letters and digits are usual' : undefined),
  },
  id: {
    rule: 'not-an-id',
    allowed: 'lowercase letters a-z, digits and single hyphens',
    isRight: isSlug,
    guesses: (text) => [toSlug(text) ?? ''],
  },
}

/** A path without its slashes, or with the host of the old site before it. */
function pathsMeant(text: string): string[] {
  const path = text.replace(/^https?:\/\/[^/]+/i, '')
  const rooted = path.startsWith('/') ? path : `/${path}`
  return /\.[a-z]+\d?$|\?/i.test(rooted) ? [rooted] : [`${rooted}/`, rooted]
}

/** Whether a text could be an e-mail address; only the postman knows for sure. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@<>"(),:;.]+$/.test(text)
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : ''
}

const namesOf = (['language', 'script', 'region'] as const).map(
  (type) => [type, new Intl.DisplayNames(['en'], { type, fallback: 'none' })] as const,
)

/** Whether a text is the tag of a language there is, as BCP 47 writes it. `english` has the form of one, but is none. */
export function isLanguage(text: string): boolean {
  return languageTag(text) === text
}

/** The tag of a language as BCP 47 writes it: `pt-BR` for `pt-br`; undefined if there is no such language. */
export function languageTag(text: string): string | undefined {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(text)
    const locale = new Intl.Locale(tag)
    const isKnown = namesOf.every(([type, names]) => locale[type] === undefined || names.of(locale[type]) !== undefined)
    return isKnown ? tag : undefined
  } catch {
    return undefined
  }
}

export function isTimeZone(text: string): boolean {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions()
    return timeZone !== '' && /^[A-Z]/.test(text)
  } catch {
    return false
  }
}
