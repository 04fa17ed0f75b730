type Scalar = string | number

/** What stands above a text: words and numbers, lists of them, and lists of things with names and words of their own. */
export type Facts = Readonly<Record<string, Scalar | readonly Scalar[] | readonly Readonly<Record<string, Scalar>>[]>>

/**
 * Front matter in YAML. Every text stands in quotation marks, which YAML of any version reads as text, even `no` and
 * `2026-05-01`; JSON's are YAML's too (https://yaml.org/spec/1.2.2/#12-relation-to-yaml-12-and-json), and are written a
 * hundred times faster than by a library that asks for each text which form it may take.
 */
export function toFrontMatter(facts: Facts): string {
  const lines = Object.entries(facts).flatMap(([name, value]) => {
    if (typeof value !== 'object') return [`${name}: ${JSON.stringify(value)}`]
    return value.length === 0 ? [`${name}: []`] : [`${name}:`, ...value.flatMap(listItem)]
  })
  return `---\n${lines.join('\n')}\n---\n`
}

function listItem(value: Scalar | Readonly<Record<string, Scalar>>): string[] {
  if (typeof value !== 'object') return [`  - ${JSON.stringify(value)}`]
  return Object.entries(value).map(([name, part], index) => {
    return `  ${index === 0 ? '-' : ' '} ${name}: ${JSON.stringify(part)}`
  })
}
