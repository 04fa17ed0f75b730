import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives all unit tests one folder for what they write, and removes it when the last one has ended. Vitest calls it. */
export default function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-tests-'))
  process.env['TMPDIR'] = folder
  return () => rmSync(folder, { recursive: true })
}
