const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * A moment as mail and RSS write it (RFC 822, with the year in four digits as in RFC 1123), at the offset it came with.
 * @throws {RangeError} on anything but a moment with seconds and offset
 * @example mailDate('2026-11-22T00:00:00+01:00') // 'Sun, 22 Nov 2026 00:00:00 +0100'
 */
export function mailDate(moment: string): string {
  const [, year, month, day, time, offset] =
    /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?([+-]\d{2}:\d{2})$/.exec(moment) ?? []
  if (!year || !offset) throw new RangeError(`not a moment: ${moment}`)
  const weekday = days[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()]
  return `${weekday}, ${day} ${months[Number(month) - 1]} ${year} ${time} ${offset.replace(':', '')}`
}
