import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts
const build = /npm run (build)\b/

test('the workflow builds every hour, and publishes what it has built', () => {
  const { on, jobs } = parse(readFileSync('.github/workflows/publish.yml', 'utf8')) as {
    on: { schedule: { cron: string }[] }
    jobs: Record<'test' | 'deploy', { steps: Step[]; needs?: string }>
  }
  expect(on.schedule).toEqual([{ cron: expect.stringMatching(/^\d+ \* \* \* \*$/) as string }])
  const steps = jobs.test.steps
  // By the clock a build runs alone, and what it made is what goes out.
  const timed = steps.filter((step) => step.if !== "github.event_name != 'schedule'")
  const runs = timed.flatMap(({ run }) => run ?? [])
  expect(runs).toEqual(['npm run build'])
  expect(timed.at(-1)).toMatchObject({
    uses: expect.stringMatching(/^actions\/upload-pages-artifact@/) as string,
    with: { path: 'dist' },
  })
  expect(jobs.deploy).toMatchObject({ needs: 'test' })
})

interface Step {
  readonly if?: string
  readonly run?: string
  readonly uses?: string
}

test('the timer and the line for cron run a command that there is, every five minutes', () => {
  const service = readFileSync('deploy/standfirst.service', 'utf8')
  const timer = readFileSync('deploy/standfirst.timer', 'utf8')
  const [, ofService = ''] = build.exec(/^ExecStart=(.*)$/m.exec(service)?.[1] ?? '') ?? []
  expect(timer).toMatch(/^OnCalendar=\*:0\/5$/m)
  expect(timer).toMatch(/^WantedBy=timers\.target$/m)
  const [, line = ''] = /\*\*cron\*\*: `([^`]+)`/.exec(readFileSync('docs/deploying.md', 'utf8')) ?? []
  expect(line).toMatch(/^\*\/5 \* \* \* \* /)
  const [, ofCron = ''] = build.exec(line) ?? []
  for (const name of [ofService, ofCron]) expect(Object.keys(scripts)).toContain(name)
})
