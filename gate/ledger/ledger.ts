import { ledgerPath } from './ledgerText.ts'
import { isAddress } from '../addressFormat.ts'
import { ContentFile, type Finding, type Offer, type Span } from '../problem.ts'
import { plainText } from '../readText.ts'
import { asQuestion, nearest } from '../suggestion.ts'
import { quoted, withoutItem } from '../value.ts'

/** What `content/urls.json` says, each address with its place. */
export interface Ledger {
  readonly file: ContentFile
  readonly places: ReadonlyMap<string, Span>
  /** False where it cannot be read to its end: then nobody knows what else it holds. */
  readonly isWhole: boolean
}

/** Reads the ledger, and reports whatever is wrong in it. */
export function readLedger(bytes: Uint8Array): Ledger {
  const file = new ContentFile(ledgerPath, plainText(bytes))
  const places = new Map<string, Span>()
  try {
    readPieces(file, places)
    return { file, places, isWhole: true }
  } catch (error) {
    if (!(error instanceof LedgerFault)) throw error
    return { file, places, isWhole: false }
  }
}

/** That a ledger cannot be read further, which has been reported. */
class LedgerFault extends Error {
  override name = 'LedgerFault'
}

/**
 * Reads JSON piece by piece, as the parser of the language would not say where a value stands.
 * @throws {LedgerFault} at the first thing that is not as the build writes it
 */
function readPieces(file: ContentFile, places: Map<string, Span>): void {
  const { text } = file
  const fault = (message: string, { start, end }: Span, others: Partial<Finding> = {}): LedgerFault => {
    file.report({ rule: 'ledger-syntax', message, ...others }, { start, end: Math.max(end, start + 1) })
    return new LedgerFault(message)
  }
  const conflict = /^(?:<{7}|={7}|>{7})(?= |$).*/m.exec(text)
  if (conflict) {
    const help = 'keep the lines of both sides, and delete the lines of <, = and >'
    const place = { start: conflict.index, end: conflict.index + 7 }
    throw fault('a merge has left its marks here', place, { rule: 'ledger-conflict', help })
  }
  const pieces = Array.from(text.matchAll(/[{}[\],:]|"(?:[^"\\\n]|\\.)*"|[^\s{}[\],:]+/g), ({ 0: piece, index }) => {
    return { text: piece, start: index, end: index + piece.length }
  }).values()
  const end = { text: '', start: text.length, end: text.length }
  let piece = pieces.next().value ?? end

  const takeIf = (wanted: string): boolean => {
    if (piece.text !== wanted) return false
    piece = pieces.next().value ?? end
    return true
  }
  const faultHere = (allowed: string, offer: Offer = {}): LedgerFault => {
    const written = piece.text.length > 60 ? `${piece.text.slice(0, 57)}…` : piece.text
    const found = written === '' ? 'the file ends' : `found ${written}`
    return fault(`${found} where ${allowed} should stand`, piece, offer)
  }
  const take = (wanted: string, help?: string): void => {
    if (!takeIf(wanted)) throw faultHere(wanted || 'nothing more', { help })
  }
  const takeText = (allowed: string): { readonly value: string; readonly place: Span } => {
    const place = piece
    const value = textOf(piece.text)
    if (value === undefined) throw faultHere(allowed, piece.text === ']' ? extraComma(text, piece) : {})
    takeIf(piece.text)
    return { value, place }
  }

  let hasUrls = false
  take('{', 'if all of it is lost, delete the file: the next build begins a new one')
  while (!takeIf('}')) {
    const { value: key, place } = takeText('"urls"')
    take(':')
    if (key === 'urls') {
      hasUrls = true
      take('[')
      if (!takeIf(']')) {
        do add(takeText('an address in quotes'), file, places)
        while (takeIf(','))
        take(']', 'every address but the last has a comma after it')
      }
    } else if (key === 'about') takeText('a text')
    else {
      const offer = nearest(key, ['urls']) && { help: asQuestion('urls'), mend: '"urls"' }
      throw fault(`there is no field ${quoted(key)}`, place, { allowed: 'about, urls', ...offer })
    }
    if (takeIf(',')) continue
    take('}', 'put a comma between two fields')
    break
  }
  take('')
  if (!hasUrls) throw fault('there is no list "urls"', { start: 0, end: 1 })
}

function add(
  { value, place }: { readonly value: string; readonly place: Span },
  file: ContentFile,
  places: Map<string, Span>,
): void {
  if (!isAddress(value)) {
    const meant = [`/${value}/`, `/${value}`, `${value}/`].find(isAddress)
    const allowed = 'a path on this site, such as /about/'
    const offer = meant && { help: asQuestion(meant), mend: JSON.stringify(meant) }
    file.report({ rule: 'not-a-path', message: `found ${quoted(value)}`, allowed, ...offer }, place)
  } else if (places.has(value)) {
    const message = `${value} is listed twice`
    file.report({ rule: 'listed-twice', message, help: 'delete one', mend: withoutItem(file, place) }, place)
  } else places.set(value, place)
}

/** A list whose last item has a comma behind it. */
function extraComma(text: string, { start }: Span): Offer {
  const end = text.slice(0, start).trimEnd().length
  if (text.charAt(end - 1) !== ',') return {}
  return { help: 'delete the comma before it', mend: { edits: [{ start: end - 1, end, text: '' }] } }
}

function textOf(piece: string): string | undefined {
  if (!piece.startsWith('"')) return undefined
  try {
    return JSON.parse(piece) as string
  } catch {
    return undefined // a quote that is never closed, or an escape JSON does not know
  }
}
