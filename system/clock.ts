import { PublicationError } from './faults.ts'

/** SOURCE_DATE_EPOCH is not a moment. */
class ClockError extends PublicationError {
  override name = 'ClockError'
}

/**
 * The moment that builds and checks go by: the clock's, or that of SOURCE_DATE_EPOCH (whole seconds since 1970), so that
 * an old build can be made again byte for byte. https://reproducible-builds.org/specs/source-date-epoch/
 * @throws {ClockError}
 */
export function now(environment: Readonly<Record<string, string | undefined>> = process.env): Date {
  const seconds = environment['SOURCE_DATE_EPOCH']
  if (seconds === undefined || seconds === '') return new Date()
  const moment = new Date(Number(seconds) * 1000)
  if (/^\d+$/.test(seconds) && !Number.isNaN(moment.getTime())) return moment
  throw new ClockError(
    `SOURCE_DATE_EPOCH is ${JSON.stringify(seconds)}; allowed: whole seconds since the start of 1970, such as 1795352400`,
  )
}
