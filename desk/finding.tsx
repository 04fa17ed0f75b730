import type { Problem } from '../gate/problem.ts'

/** What the gate says of a place, and the button that mends it where that is certain and can be done here. */
export function Finding({ problem, mend }: { problem: Problem; mend?: (problem: Problem) => void }) {
  const { severity, message, allowed, help } = problem
  return (
    <p className={severity}>
      <strong>{severity === 'error' ? 'Error' : 'Warning'}:</strong> {message}
      {allowed && <> Allowed: {allowed}.</>} {help}{' '}
      {mend && canMend(problem) && (
        <button type="button" onClick={() => mend(problem)}>
          Mend
        </button>
      )}
    </p>
  )
}

/** Whether it is certain what mends a problem, in this file alone. */
export function canMend({ mend }: Problem): boolean {
  return mend?.edits !== undefined && mend.edits.every(({ file }) => file === undefined)
}
