import type { TextFormat } from '../../contentlayer.config.ts'
import { allowedOrigins, siteOrigin } from '../../newsroom/siteOrigin.ts'
import { parsePublicationDate } from '../../newsroom/dates.ts'
import { isAddress, isAliasPath, isPath } from './addressFormat.ts'
import { allowedDates } from './dateFaults.ts'
import { isLanguage, isTimeZone, languageMeant, timeZoneMeant } from './locale.ts'
import { isSlug, toSlug } from './slug.ts'
import { asQuestion } from './suggestion.ts'

/** A form a text can have. What the text refers to is checked elsewhere. */
export interface Format {
  readonly rule: string
  readonly allowed: string
  isRight(text: string): boolean
  /** What was meant, or how to mend it. */
  help?(text: string): string | undefined
}

/** Whether a text is an absolute http(s) address. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]\S*$/i.test(text) && URL.canParse(text)
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
    help: addressMeant,
  },
  origin: {
    rule: 'not-an-origin',
    allowed: allowedOrigins,
    isRight: isOrigin,
    help: originHelp,
  },
  path: {
    rule: 'not-a-path',
    allowed: 'a path on this site that starts and ends with a slash, such as /about/',
    isRight: isPath,
    help: (text) => [`${text}/`, `/${text}`, `/${text}/`].filter(isPath).map(asQuestion)[0],
  },
  alias: {
    rule: 'not-a-path',
    allowed:
      'an old path on this site in Latin letters, digits and . _ ~ -, that starts and ends with a slash, such as /articles/old-name/; no part of it starts with . or _, or ends as a file does, like card.png',
    isRight: isAliasPath,
    help: (text) => [`${text}/`, `/${text}`, `/${text}/`].filter(isAliasPath).map(asQuestion)[0],
  },
  gone: {
    rule: 'not-a-path',
    allowed: 'a path on this site as it was published, such as /articles/old-name/',
    isRight: isAddress,
    help: (text) => [`${text}/`, `/${text}`, `/${text}/`].filter(isAddress).map(asQuestion)[0],
  },
  // Whether there is such a picture is asked together with whether it could be one.
  media: {
    rule: 'picture-missing',
    allowed: 'a file in content/media, written as ../media/ and its name',
    isRight: () => true,
  },
  language: {
    rule: 'not-a-language',
    allowed: 'a language tag, such as en, en-GB or ar',
    isRight: isLanguage,
    help: languageMeant,
  },
  timeZone: {
    rule: 'not-a-time-zone',
    allowed: 'a time zone by its city, such as Europe/London, or UTC',
    isRight: isTimeZone,
    help: timeZoneMeant,
  },
  email: {
    rule: 'not-an-address',
    allowed: 'an e-mail address',
    isRight: isEmail,
    help: (text) => (isEmail(text.replace(/^mailto:/i, '')) ? asQuestion(text.replace(/^mailto:/i, '')) : undefined),
  },
  fediverse: {
    rule: 'not-an-account',
    allowed: 'an account with its server, such as @ada@social.example',
    isRight: isAccount,
    help: accountMeant,
  },
  contact: {
    rule: 'not-an-address',
    allowed: 'an e-mail address, or a web address that starts with https://',
    isRight: isContact,
    help: contactMeant,
  },
  address: {
    rule: 'not-an-address',
    allowed: 'a path on this site such as /about/, or a whole web address that starts with https:// or http://',
    isRight: (text) => isPath(text) || isWebAddress(text),
    help: (text) => [`/${text}/`, `/${text}`, `${text}/`].filter(isPath).map(asQuestion)[0],
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
    help: (text) => {
      const slug = toSlug(text)
      return slug && asQuestion(slug)
    },
  },
}

/** Whether a text could be an e-mail address; only the postman knows for sure. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@<>"(),:;.]+$/.test(text)
}

/** As Mastodon reads `fediverse:creator`: https://docs.joinmastodon.org/entities/PreviewCard/ */
function isAccount(text: string): boolean {
  return /^@[\w.-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(text)
}

/** `ada@social.example` and the address of a profile, `https://social.example/@ada`, mean an account too. */
function accountMeant(text: string): string | undefined {
  const [, host, user] = /^https?:\/\/([^/]+)\/@?([\w.-]+)\/?$/i.exec(text) ?? []
  return [`@${text}`, `@${user}@${host}`].filter(isAccount).map(asQuestion)[0]
}

function isContact(text: string): boolean {
  return isEmail(text) || (isWebAddress(text) && text.startsWith('https://'))
}

function contactMeant(text: string): string | undefined {
  const meant = text.replace(/^mailto:/i, '').replace(/^http:/i, 'https:')
  return [meant, `https://${meant}`].filter((guess) => isContact(guess) && /[.]/.test(guess)).map(asQuestion)[0]
}

function isOrigin(text: string): boolean {
  return !('fault' in siteOrigin(text))
}

/** What was meant, where that can be told, else what is wrong. */
function originHelp(text: string): string | undefined {
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text.replace(/^(?:https?:)?\/*/i, '')}`
  const meant = URL.canParse(whole) ? new URL(whole).origin : ''
  if (isOrigin(meant) && meant.includes('.') && !/\s/.test(text.trim())) return asQuestion(meant)
  const address = siteOrigin(text)
  return 'fault' in address ? address.fault : undefined
}

function addressMeant(text: string): string | undefined {
  const meant = text.replace(/^(?:h?t?tps?:?\/*|\/\/)?/i, 'https://')
  return isWebAddress(meant) && new URL(meant).hostname.includes('.') ? asQuestion(meant) : undefined
}
