import { readFile } from 'node:fs/promises'

const names = ['paper', 'ink', 'quiet', 'accent'] as const

/** The colours of the pages' light scheme, by the names they have there. */
export type Palette = Readonly<Record<(typeof names)[number], string>>

/** Reads the colours where they are defined, so that cards change with the pages. @throws if one is not there */
export async function readPalette(file = 'app/styles.css'): Promise<Palette> {
  const css = await readFile(file, 'utf8')
  const colours = names.map((name) => {
    const colour = new RegExp(`--color-${name}: light-dark\\((#[0-9a-f]{6}),`).exec(css)?.[1]
    if (!colour) throw new Error(`${file} defines no --color-${name} by light-dark(#rrggbb, …)`)
    return [name, colour]
  })
  return Object.fromEntries(colours) as Palette
}
