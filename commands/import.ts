import pc from 'picocolors'
import { resolve } from 'node:path'
import { toText } from '../gate/report.ts'
import { ImportError } from '../import/imported.ts'
import { importFiles, type ImportReport } from '../import/importFiles.ts'
import { now } from '../system/clock.ts'
import { step } from '../system/step.ts'
import { fail, readFilesAndOptions } from './invocation.ts'

const usage = 'npm run import -- FILE… [--dry-run] [--force] [--allow-loss]'

/** `npm run import`: brings in what was written elsewhere, as drafts. */
async function main(): Promise<void> {
  const { options, files } = readFilesAndOptions({
    'dry-run': { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
    'allow-loss': { type: 'boolean', default: false },
  })
  if (files.length === 0) throw new ImportError(`no file was named; ${usage}`)
  const isTrial = options['dry-run']
  const report = await step('Reading', (say) =>
    importFiles(
      files.map((file) => resolve(process.env['INIT_CWD'] ?? '', file)),
      { root: 'content', now: now(), isForced: options.force, allowsLoss: options['allow-loss'], isTrial, say },
    ),
  )
  for (const line of linesOf(report)) console.log(line)
  if (report.gate.problems.length > 0) console.log(`\n${toText(report.gate, pc)}`)
  console.log(`\n${summaryOf(report, isTrial)}`)
  const isComplete = report.articles.every(({ outcome }) => outcome === 'written' || outcome === 'unchanged')
  process.exitCode = isComplete && report.failures.length === 0 && report.gate.problems.every(isWarning) ? 0 : 1
}

const mostWords = 40

function* linesOf({ articles, failures, remarks, others }: ImportReport): Generator<string> {
  for (const { source, path, outcome, words, remarks: own, leftOut } of articles) {
    const what = {
      written: path,
      unchanged: `${path} is as it was`,
      kept: `${path} is there already: --force writes it anew`,
      'lost words': `${path} not written, as words are lost: --allow-loss writes it`,
    }
    yield `${outcome === 'written' || outcome === 'unchanged' ? pc.green('✓') : pc.red('✗')} ${pc.bold(what[outcome])} ${pc.dim(`from ${source}`)}`
    for (const remark of own) yield `    ${remark}`
    for (const { reason, words: left } of leftOut) yield `    left out, ${reason}: ${left.trim()}`
    if (words.lost.length > 0) yield pc.red(`    lost, ${words.lost.length}: ${listed(words.lost)}`)
    if (words.added.length > 0) yield `    added, ${words.added.length}: ${listed(words.added)}`
    if (words.moved.length > 0) yield `    in another place, ${words.moved.length}: ${listed(words.moved)}`
  }
  for (const other of others) yield `${pc.green('+')} ${other}`
  for (const remark of remarks) yield `  ${remark}`
  for (const { source, reason } of failures)
    yield `${pc.red('✗')} ${reason.includes(source) ? reason : `${source}: ${reason}`}`
}

function listed(words: readonly string[]): string {
  return words.slice(0, mostWords).join(' ') + (words.length > mostWords ? ' …' : '')
}

function summaryOf({ articles, failures }: ImportReport, isTrial: boolean): string {
  const count = (wanted: ImportReport['articles'][number]['outcome']) =>
    articles.filter(({ outcome }) => outcome === wanted).length
  const parts = [
    `${count('written')} ${isTrial ? 'would be ' : ''}brought in as drafts`,
    `${count('unchanged')} as they were`,
    `${count('kept')} kept as they are here`,
    `${count('lost words')} left out for lost words`,
    `${failures.length} not readable`,
  ]
  return `${articles.length + failures.length} articles: ${parts.filter((part) => !part.startsWith('0 ')).join(', ')}.`
}

function isWarning({ severity }: ImportReport['gate']['problems'][number]): boolean {
  return severity === 'warning'
}

await main().catch(fail)
