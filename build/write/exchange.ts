import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { getSystemErrorMap } from 'node:util'
import koffi from 'koffi'

/**
 * Puts the folder `fresh` in the place of `current` in one step of the file system, so that nobody ever finds neither:
 * the two change names. Node has no call for it, so the system is asked directly; on systems without such a call there
 * are three steps, a moment apart. Where there was no `current`, there is no `fresh` any more.
 */
export async function exchange(fresh: string, current: string): Promise<void> {
  if (!existsSync(current)) {
    await rename(fresh, current)
    return
  }
  if (swapNames(fresh, current)) return
  const old = `${current}.old-${process.pid}`
  await rename(current, old)
  await rename(fresh, current)
  await rename(old, fresh)
}

/** @returns false where the system or the file system cannot do it. */
function swapNames(a: string, b: string): boolean {
  if (process.platform === 'linux') {
    // renameat2(2): AT_FDCWD, RENAME_EXCHANGE
    const call = koffi.load(null).func('int renameat2(int, const char *, int, const char *, unsigned int)')
    return isDone(call(-100, a, -100, b, 2) as number)
  }
  if (process.platform === 'darwin') {
    // renamex_np(2): RENAME_SWAP
    const call = koffi.load(null).func('int renamex_np(const char *, const char *, unsigned int)')
    return isDone(call(a, b, 2) as number)
  }
  return false
}

/** @throws if the system could have done it and refused. */
function isDone(result: number): boolean {
  if (result === 0) return true
  const [code = 'unknown error', words = ''] = getSystemErrorMap().get(-koffi.errno()) ?? []
  if (['ENOSYS', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EXDEV'].includes(code)) return false
  throw new Error(`dist/ could not be replaced: ${code}, ${words}`)
}
