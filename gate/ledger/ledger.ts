import { ContentFile } from '../contentFile.ts'
import { isAddress } from '../addressFormat.ts'
import { plainText } from '../plainText.ts'
import { asQuestion, nearest } from '../suggestion.ts'
import { quoted, withoutItem } from '../value.ts'
import { LedgerFault, LedgerTokens, type Token } from './ledgerTokens.ts'
import { ledgerPath } from './ledgerText.ts'

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
