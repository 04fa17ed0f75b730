import { AtRule, Rule, type Declaration, type Root } from 'postcss'
import { shortNames } from './classNames.ts'

/**
 * Writes custom properties that have one value on every element in the place of whatever reads them, and gives those
 * that are left short names. Tailwind leaves a hundred of the former: pages carry their names for nothing.
 */
export function shortenProperties(root: Root): void {
  const settled = settledValues(root)
  root.walkAtRules('property', (property) => {
    if (settled.has(property.params)) property.remove()
  })
  root.walkDecls((declaration) => {
    if (settled.has(declaration.prop)) declaration.remove()
    else declaration.value = filledIn(declaration.value, settled)
  })
  rename(root)
}

/** Those that are defined for all elements, by `@property` or on the root, and nowhere else differently. */
function settledValues(root: Root): ReadonlyMap<string, string> {
  const everywhere = new Map<string, string>()
  const all = new Map<string, Set<string>>()
  const note = (name: string, value: string) => void all.set(name, (all.get(name) ?? new Set()).add(value))
  root.walkAtRules('property', (property) => {
    const initial = property.nodes?.find((node): node is Declaration => 'prop' in node && node.prop === 'initial-value')
    if (!initial) return
    everywhere.set(property.params, initial.value)
    note(property.params, initial.value)
  })
  root.walkDecls(/^--/, (declaration) => {
    if (isForAll(declaration)) everywhere.set(declaration.prop, declaration.value)
    note(declaration.prop, declaration.value)
  })
  // What is read with another value to fall back on cannot be replaced by word alone.
  root.walkDecls(({ value }) => {
    for (const [, name = ''] of value.matchAll(/var\(\s*(--[\w-]+)\s*,/g)) everywhere.delete(name)
  })
  return new Map([...everywhere].filter(([name]) => all.get(name)?.size === 1))
}

/** Whether a declaration stands on the root and under no condition. */
function isForAll({ parent }: Declaration): boolean {
  if (!(parent instanceof Rule) || !parent.selectors.includes(':root')) return false
  for (let around = parent.parent; around; around = around.parent as typeof around)
    if (around instanceof AtRule && around.name !== 'layer') return false
  return true
}

function filledIn(value: string, settled: ReadonlyMap<string, string>): string {
  return value.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => {
    const known = settled.get(name)
    return known === undefined ? whole : filledIn(known, settled)
  })
}

function rename(root: Root): void {
  const names = shortNames(new Set())
  const short = new Map<string, string>()
  const shortOf = (name: string) => {
    const known = short.get(name) ?? `--${names.next().value}`
    short.set(name, known)
    return known
  }
  root.walkAtRules('property', (property) => {
    property.params = shortOf(property.params)
  })
  root.walkDecls((declaration) => {
    if (declaration.prop.startsWith('--')) declaration.prop = shortOf(declaration.prop)
    declaration.value = declaration.value.replace(/(?<=var\(\s*)--[\w-]+/g, shortOf)
  })
}
