import type { Problem } from '../gate/problem.ts'

interface FindingProps {
  readonly problem: Problem
  readonly mend?: (problem: Problem) => void
  /** Where it does not stand at its field. */
  readonly namesField?: boolean
}

/** What the gate says of a place, and the button that mends it where that is certain and can be done here. */
export function Finding({ problem, mend, namesField = false }: FindingProps) {
  const { severity, field, message, allowed, help } = problem
  const place = namesField && field ? ` in ${field}` : ''
  return (
    <p className={severity}>
      <strong>
        {severity === 'error' ? 'Error' : 'Warning'}
        {place}:
      </strong>{' '}
      {/[.?!]$/.test(message) ? message : `${message}.`}
      {allowed && <> Allowed: {allowed.replace(/\.$/, '')}.</>} {help}{' '}
      {mend && canMend(problem) && (
        <button type="button" onClick={() => mend(problem)}>
          Mend
        </button>
      )}
    </p>
  )
}

interface FindingsProps extends Omit<FindingProps, 'problem'> {
  readonly problems: readonly Problem[]
}

/** All that the gate says of a place, or of files. */
export function Findings({ problems, ...others }: FindingsProps) {
  return problems.map((problem) => <Finding key={keyOf(problem)} problem={problem} {...others} />)
}

/** Tells one finding from others. */
export function keyOf({ file, line, column, rule }: Problem): string {
  return `${file} ${line} ${column} ${rule}`
}

/** Whether it is certain what mends a problem, in this file alone. */
export function canMend({ mend }: Problem): boolean {
  return mend?.edits !== undefined && mend.edits.every(({ file }) => file === undefined)
}
