import { ContentFile, type Finding } from '../problem.ts'
import { isAddress } from '../addressFormat.ts'
import { plainText } from '../readText.ts'
import { asQuestion, nearest } from '../suggestion.ts'
import { quoted, withoutItem } from '../value.ts'

/** What `content/urls.json` says, each address with its place. */
export interface Ledger {
  readonly file: ContentFile
  readonly places: ReadonlyMap<string, Token>
  /** False where it cannot be read to its end: then nobody knows what else it holds. */
  readonly isWhole: boolean
}

/** Reads the ledger, and reports whatever is wrong in it. */
export function readLedger(bytes: Uint8Array): Ledger {
  const file = new ContentFile(ledgerPath, plainText(bytes))
  const places = new Map<string, Token>()
  const conflict = /^(?:<{7}|={7}|>{7})(?= |$).*/m.exec(file.text)
  if (conflict) {
    const message = 'a merge has left its marks here'
    const help = 'keep the lines of both sides, and delete the lines of <, = and >'
    file.report({ rule: 'ledger-conflict', message, help }, conflict.index, conflict.index + 7)
    return { file, places, isWhole: false }
  }
  try {
    readEntries(file, places)
    return { file, places, isWhole: true }
  } catch (error) {
    if (!(error instanceof LedgerFault)) throw error
    file.report(error.finding, error.token.start, Math.max(error.token.end, error.token.start + 1))
    return { file, places, isWhole: false }
  }
}

/** @throws {LedgerFault} at the first thing that is not as the build writes it */
function readEntries(file: ContentFile, places: Map<string, Token>): void {
  const tokens = new LedgerTokens(file.text)
  let hasUrls = false
  tokens.take('{', 'if all of it is lost, delete the file: the next build begins a new one')
  while (!tokens.takeIf('}')) {
    const { value: key, token } = tokens.takeText('"urls"')
    tokens.take(':')
    if (key === 'urls') {
      readList(tokens, file, places)
      hasUrls = true
    } else if (key === 'about') tokens.takeText('a text')
    else {
      const finding = {
        message: `there is no field ${quoted(key)}`,
        allowed: 'about, urls',
        ...(nearest(key, ['urls']) && { help: asQuestion('urls'), mend: '"urls"' }),
      }
      throw new LedgerFault(finding, token)
    }
    if (!tokens.takeIf(',')) {
      tokens.take('}', 'put a comma between two fields')
      break
    }
  }
  tokens.take('')
  if (!hasUrls) throw new LedgerFault({ message: 'there is no list "urls"' }, { text: '', start: 0, end: 1 })
}

function readList(tokens: LedgerTokens, file: ContentFile, places: Map<string, Token>): void {
  tokens.take('[')
  if (tokens.takeIf(']')) return
  do {
    const { value, token } = tokens.takeText('an address in quotes')
    if (isNewEntry(file, value, token, places)) places.set(value, token)
  } while (tokens.takeIf(','))
  tokens.take(']', 'every address but the last has a comma after it')
}

function isNewEntry(
  file: ContentFile,
  path: string,
  { start, end }: Token,
  places: ReadonlyMap<string, Token>,
): boolean {
  if (!isAddress(path)) {
    const meant = [`/${path}/`, `/${path}`, `${path}/`].find(isAddress)
    const finding = {
      rule: 'not-a-path',
      message: `found ${quoted(path)}`,
      allowed: 'a path on this site, such as /about/',
      ...(meant && { help: asQuestion(meant), mend: JSON.stringify(meant) }),
    }
    file.report(finding, start, end)
    return false
  }
  if (places.has(path)) {
    const mend = withoutItem({ file, field: '', start, end })
    file.report({ rule: 'listed-twice', message: `${path} is listed twice`, help: 'delete one', mend }, start, end)
    return false
  }
  return true
}

/** Where every address that was ever published is written down. */
export const ledgerPath = 'content/urls.json'

const about =
  'Every address this publication has published. The build adds new ones and takes none out: commit this file. An address no reader has ever seen may be deleted here by hand.'

/** The ledger's file: sorted, an address a line, so that a change to it reads well and merges by itself. */
export function ledgerText(paths: Iterable<string>): string {
  return `${JSON.stringify({ about, urls: [...new Set(paths)].toSorted() }, null, 2)}\n`
}

/** Why a ledger cannot be read further, and where. */
class LedgerFault extends Error {
  override name = 'LedgerFault'
  readonly finding: Finding
  readonly token: Token

  constructor(finding: Omit<Finding, 'rule'>, token: Token) {
    super(finding.message)
    this.finding = { rule: 'ledger-syntax', ...finding }
    this.token = token
  }
}

/** A piece of JSON with its place in the text; of no length at its end. */
interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

type Offer = Pick<Finding, 'help' | 'mend'>

/** Reads JSON piece by piece. The parser of the language would not say where a value stands. */
class LedgerTokens {
  readonly #text: string
  #next: Token

  constructor(text: string) {
    this.#text = text
    this.#next = this.#read(0)
  }

  /** Takes the next token if it is this one. */
  takeIf(text: string): boolean {
    if (this.#next.text !== text) return false
    this.#advance()
    return true
  }

  /** @throws {LedgerFault} unless this comes next */
  take(text: string, help?: string): void {
    if (!this.takeIf(text)) throw this.#fault(text || 'nothing more', help === undefined ? {} : { help })
  }

  /** @throws {LedgerFault} unless a text in quotes comes next */
  takeText(allowed: string): { readonly value: string; readonly token: Token } {
    const token = this.#next
    const value = textOf(token)
    if (value === undefined) throw this.#fault(allowed, token.text === ']' ? this.#extraComma(token) : {})
    this.#advance()
    return { value, token }
  }

  /** A list whose last item has a comma behind it. */
  #extraComma({ start }: Token): Offer {
    const end = this.#text.slice(0, start).trimEnd().length
    const isComma = this.#text.charAt(end - 1) === ','
    return isComma ? { help: 'delete the comma before it', mend: { edits: [{ start: end - 1, end, text: '' }] } } : {}
  }

  #fault(allowed: string, offer: Offer): LedgerFault {
    const { text } = this.#next
    const found = text === '' ? 'the file ends' : `found ${text.length > 60 ? `${text.slice(0, 57)}…` : text}`
    return new LedgerFault({ message: `${found} where ${allowed} should stand`, ...offer }, this.#next)
  }

  #advance(): void {
    this.#next = this.#read(this.#next.end)
  }

  #read(from: number): Token {
    const pattern = /\s*([{}[\],:]|"(?:[^"\\\n]|\\.)*"|[^\s{}[\],:]+|)/y
    pattern.lastIndex = from
    const [whole = '', text = ''] = pattern.exec(this.#text) ?? []
    const end = from + whole.length
    return { text, start: end - text.length, end }
  }
}

function textOf({ text }: Token): string | undefined {
  if (!text.startsWith('"')) return undefined
  try {
    return JSON.parse(text) as string
  } catch {
    return undefined // a quote that is never closed, or an escape JSON does not know
  }
}
