import { ledgerPath } from './ledgerText.ts'
import { isAddress } from '../addressFormat.ts'
import { ContentFile, type Finding } from '../problem.ts'
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
  const reader = new LedgerReader(file)
  const { places } = reader
  const conflict = /^(?:<{7}|={7}|>{7})(?= |$).*/m.exec(file.text)
  if (conflict) {
    const message = 'a merge has left its marks here'
    const help = 'keep the lines of both sides, and delete the lines of <, = and >'
    file.report({ rule: 'ledger-conflict', message, help }, conflict.index, conflict.index + 7)
    return { file, places, isWhole: false }
  }
  try {
    reader.read()
    return { file, places, isWhole: true }
  } catch (error) {
    if (!(error instanceof LedgerFault)) throw error
    const { finding, token } = error
    file.report({ rule: 'ledger-syntax', ...finding }, token.start, Math.max(token.end, token.start + 1))
    return { file, places, isWhole: false }
  }
}

/** A piece of JSON with its place in the text; of no length at its end. */
interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

type SyntaxFinding = Omit<Finding, 'rule'>

/** Why a ledger cannot be read further, and where. */
class LedgerFault extends Error {
  override name = 'LedgerFault'
  readonly finding: SyntaxFinding
  readonly token: Token

  constructor(finding: SyntaxFinding, token: Token) {
    super(finding.message)
    this.finding = finding
    this.token = token
  }
}

/** Reads JSON piece by piece. The parser of the language would not say where a value stands. */
class LedgerReader {
  readonly places = new Map<string, Token>()
  readonly #file: ContentFile
  #next: Token

  constructor(file: ContentFile) {
    this.#file = file
    this.#next = this.#tokenAfter(0)
  }

  /** @throws {LedgerFault} at the first thing that is not as the build writes it */
  read(): void {
    let hasUrls = false
    this.#take('{', 'if all of it is lost, delete the file: the next build begins a new one')
    while (!this.#takeIf('}')) {
      const { value: key, token } = this.#takeText('"urls"')
      this.#take(':')
      if (key === 'urls') {
        this.#readList()
        hasUrls = true
      } else if (key === 'about') this.#takeText('a text')
      else {
        const offer = nearest(key, ['urls']) && { help: asQuestion('urls'), mend: '"urls"' }
        throw new LedgerFault({ message: `there is no field ${quoted(key)}`, allowed: 'about, urls', ...offer }, token)
      }
      if (this.#takeIf(',')) continue
      this.#take('}', 'put a comma between two fields')
      break
    }
    this.#take('')
    if (!hasUrls) throw new LedgerFault({ message: 'there is no list "urls"' }, { text: '', start: 0, end: 1 })
  }

  #readList(): void {
    this.#take('[')
    if (this.#takeIf(']')) return
    do {
      const { value, token } = this.#takeText('an address in quotes')
      this.#add(value, token)
    } while (this.#takeIf(','))
    this.#take(']', 'every address but the last has a comma after it')
  }

  #add(path: string, token: Token): void {
    const { start, end } = token
    if (!isAddress(path)) {
      const meant = [`/${path}/`, `/${path}`, `${path}/`].find(isAddress)
      const finding = {
        rule: 'not-a-path',
        message: `found ${quoted(path)}`,
        allowed: 'a path on this site, such as /about/',
        ...(meant && { help: asQuestion(meant), mend: JSON.stringify(meant) }),
      }
      this.#file.report(finding, start, end)
    } else if (this.places.has(path)) {
      const mend = withoutItem({ file: this.#file, field: '', start, end })
      const message = `${path} is listed twice`
      this.#file.report({ rule: 'listed-twice', message, help: 'delete one', mend }, start, end)
    } else this.places.set(path, token)
  }

  /** Takes the next token if it is this one. */
  #takeIf(text: string): boolean {
    if (this.#next.text !== text) return false
    this.#next = this.#tokenAfter(this.#next.end)
    return true
  }

  /** @throws {LedgerFault} unless this comes next */
  #take(text: string, help?: string): void {
    if (!this.#takeIf(text)) throw this.#fault(text || 'nothing more', help === undefined ? {} : { help })
  }

  /** @throws {LedgerFault} unless a text in quotes comes next */
  #takeText(allowed: string): { readonly value: string; readonly token: Token } {
    const token = this.#next
    const value = textOf(token)
    if (value === undefined) throw this.#fault(allowed, token.text === ']' ? this.#extraComma(token) : {})
    this.#next = this.#tokenAfter(token.end)
    return { value, token }
  }

  /** A list whose last item has a comma behind it. */
  #extraComma({ start }: Token): Pick<Finding, 'help' | 'mend'> {
    const end = this.#file.text.slice(0, start).trimEnd().length
    if (this.#file.text.charAt(end - 1) !== ',') return {}
    return { help: 'delete the comma before it', mend: { edits: [{ start: end - 1, end, text: '' }] } }
  }

  #fault(allowed: string, offer: Pick<Finding, 'help' | 'mend'>): LedgerFault {
    const { text } = this.#next
    const found = text === '' ? 'the file ends' : `found ${text.length > 60 ? `${text.slice(0, 57)}…` : text}`
    return new LedgerFault({ message: `${found} where ${allowed} should stand`, ...offer }, this.#next)
  }

  #tokenAfter(place: number): Token {
    const pattern = /\s*([{}[\],:]|"(?:[^"\\\n]|\\.)*"|[^\s{}[\],:]+|)/y
    pattern.lastIndex = place
    const [whole = '', text = ''] = pattern.exec(this.#file.text) ?? []
    const end = place + whole.length
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
