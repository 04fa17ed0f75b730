import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import vnuJar from 'vnu-jar'

interface VnuMessage {
  readonly url: string
  readonly type: string
  readonly lastLine?: number
  readonly message: string
  readonly extract?: string
}

/**
 * What a real checker finds wrong with the pages of a folder, a line each: the Nu HTML checker where Java is installed,
 * html-validate otherwise.
 */
export async function validateHtml(folder: string): Promise<string[]> {
  const hasJava = spawnSync('java', ['-version']).status === 0
  return hasJava ? checkWithVnu(folder) : await checkWithHtmlValidate(folder)
}

/** The checker's CSS knows less than browsers do: no light-dark(), no text-wrap: pretty, no @property … */
function isAboutCss({ message }: VnuMessage): boolean {
  return message.startsWith('CSS: ')
}

function checkWithVnu(folder: string): string[] {
  const { stdout, stderr, error } = spawnSync(
    'java',
    ['-Xss1m', '-jar', vnuJar, '--skip-non-html', '--stdout', '--format', 'json', '--exit-zero-always', folder],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  if (error) throw error
  if (!stdout.trim()) throw new Error(`the HTML checker said nothing: ${stderr}`)
  const { messages } = JSON.parse(stdout) as { readonly messages: readonly VnuMessage[] }
  return messages
    .filter((message) => !isAboutCss(message))
    .map(({ url, type, message, extract }) => `${url} ${type}: ${message} (${extract ?? ''})`)
}

async function checkWithHtmlValidate(folder: string): Promise<string[]> {
  const checker = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      'no-inline-style': 'off',
      'require-sri': 'off',
      'long-title': 'off',
      'no-raw-characters': 'off',
      'void-style': 'off',
      'doctype-style': 'off',
      'attribute-boolean-style': 'off',
      'no-implicit-button-type': 'off',
    },
  })
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
  const reports = await Promise.all(files.map((file) => checker.validateFile(join(folder, file))))
  return reports.flatMap(({ results }) =>
    results.flatMap(({ filePath, messages }) => messages.map(({ line, message }) => `${filePath}:${line} ${message}`)),
  )
}
