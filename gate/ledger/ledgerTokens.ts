import type { Finding } from '../problem.ts'

/** Why a ledger cannot be read further, and where. */
export class LedgerFault extends Error {
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
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

type Offer = Pick<Finding, 'help' | 'mend'>

/** Reads JSON piece by piece. The parser of the language would not say where a value stands. */
export class LedgerTokens {
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
