import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A file of `content/`, by its path in it. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

/** Facts as front matter; JSON is YAML, so nothing in them needs to be thought of. */
export function article(slug: string, facts: object, body: string): TextFile {
  const whole = { publishedAt: '2026-05-01', authors: ['ada-fenn'], topics: ['harbour'], ...facts }
  return { path: `articles/${slug}.md`, text: `---\n${fields(whole)}---\n\n${body}\n` }
}

export function author(id: string, facts: object): TextFile {
  return { path: `authors/${id}.yaml`, text: fields(facts) }
}

export function topic(id: string, facts: object): TextFile {
  return { path: `topics/${id}.yaml`, text: fields(facts) }
}

export function fields(facts: object): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('')
}

export async function writeTextFiles(content: string, files: readonly TextFile[]): Promise<void> {
  for (const { path, text } of files) {
    const file = join(content, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}
