import type { ProgramError } from '../system/childProcess.ts'

/** What Git says no with, and what to do then. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/not a git repository/, 'This folder is no Git repository, so nothing can be committed here.'],
  [
    /dubious ownership/,
    'Git does not trust this folder, as it belongs to somebody else. It says below how to change that.',
  ],
  [
    /tell me who you are|empty ident|unable to auto-detect email|no email was given/i,
    'Git does not know who you are. Tell it once in a terminal: git config --global user.name "Your name", and git config --global user.email you@your.example',
  ],
  [
    /partial commit during a (?:merge|rebase|cherry-pick)|unmerged|you have not concluded your merge/i,
    'Two versions are being merged here, which has to be finished in a terminal first.',
  ],
  [
    /index\.lock|another git process/i,
    'Another program is at work with Git in this folder. Try again when it is done.',
  ],
  [
    /non-fast-forward|fetch first|\(stale info\)/,
    'Somebody else has pushed meanwhile. Get what they did in a terminal with git pull, then push again.',
  ],
  [/remote rejected|hook declined/, 'The other side took nothing: it refused what was pushed.'],
  [
    /could not read (?:username|password)|authentication failed|permission denied|publickey|access denied/i,
    'The other side does not know you, or you may not push there.',
  ],
  [
    /could not resolve|unable to access|could not read from remote|does not appear to be a git repository|connection (?:refused|timed out)/i,
    'The other side cannot be reached.',
  ],
]

/** What went wrong, in words for the person at the desk, and then in those of Git or of a hook. */
export function wordsOfFailure({ output, code }: ProgramError): string {
  const known = reasons.find(([pattern]) => pattern.test(output))?.[1]
  const unknown =
    code === null
      ? 'Git was stopped: it took more than ten minutes.'
      : 'Git, or a check that runs before it (a hook), refused. Nothing was changed.'
  return [known ?? unknown, output].filter(Boolean).join('\n\n')
}
