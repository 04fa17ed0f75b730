import { existsSync, lstatSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { workPath } from '../../system/workPath.ts'
import { writeWhole } from '../../system/writeWhole.ts'

/**
 * What a folder holds, by path: of files, what changes with whatever is done to them; of folders, whose paths end in a
 * slash, only that they are there.
 */
type Facts = ReadonlyMap<string, string>

/** How a folder differs from what it was. */
interface Differences {
  /** What is not there any more, nobody knows, or has another size. */
  readonly damaged: readonly string[]
  /** What was touched at least, and may be the same. */
  readonly touched: readonly string[]
}

/** Writes down what a folder holds. */
export async function sealFolder(folder: string, name: string): Promise<void> {
  const lines = Array.from(factsBelow(folder), ([path, facts]) => `${path}\t${facts}\n`)
  await writeWhole(sealPath(name), lines.join(''))
}

/** @returns undefined if it was never written down what it holds */
export async function differencesFromSeal(folder: string, name: string): Promise<Differences | undefined> {
  const text = await readFile(sealPath(name), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const lines = text.split('\n').slice(0, -1)
  const before: Facts = new Map(lines.map((line) => line.split('\t') as [string, string]))
  return differences(before, existsSync(folder) ? factsBelow(folder) : new Map())
}

function differences(before: Facts, now: Facts): Differences {
  const [damaged, touched]: [string[], string[]] = [[], []]
  for (const path of before.keys()) if (!now.has(path)) damaged.push(path)
  for (const [path, facts] of now) {
    const known = before.get(path)
    if (known === facts) continue
    if (known !== undefined && sizeIn(known) === sizeIn(facts)) touched.push(path)
    else damaged.push(path)
  }
  return { damaged, touched }
}

/** A quarter of a million files take two seconds: nothing is done here but what must be. */
function factsBelow(folder: string): Facts {
  const facts = new Map<string, string>()
  const add = (from: string, below: string) => {
    for (const entry of readdirSync(from, { withFileTypes: true })) {
      const path = below + entry.name
      if (entry.isDirectory()) {
        facts.set(`${path}/`, '')
        add(join(from, entry.name), `${path}/`)
      } else facts.set(path, factsOf(join(from, entry.name)))
    }
  }
  add(folder, '')
  return facts
}

/** The system itself sets the time of a change to what is known of a file: nobody can turn that one back. */
function factsOf(file: string): string {
  const { size, mode, ino, mtimeMs, ctimeMs } = lstatSync(file)
  return `${size} ${mode} ${ino} ${mtimeMs} ${ctimeMs}`
}

function sizeIn(facts: string): string | undefined {
  return facts.split(' ')[0]
}

function sealPath(name: string): string {
  return workPath(`${name}.seal`)
}
