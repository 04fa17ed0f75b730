/** What stands between the last two of several people, in the languages of the interface that write it. */
const and = /^(.+?),?\s+(?:and|und|et|y|e|en|og|och|и|та|й|&)\s+([^,]+)$/iu

/** A name or a part of one: “Ada”, “d’Antras”, “al-Din”. */
const word = String.raw`(?:d['’]|[ae]l-)?\p{Lu}[^\s,]*`
const particle = '(?:da|de|del|della|den|der|di|do|dos|du|el|la|le|ten|ter|van|von|zu)'
/** “(@ada)” */
const remark = String.raw`(?: \([^()]+\))?`
const name = new RegExp(`^${word}(?: (?:${particle} )*${word})*${remark}$`, 'u')
const fullName = new RegExp(`^${word}(?: (?:${particle} )*${word})+${remark}$`, 'u')

/**
 * The people whom a byline names together, such as “Ada Fennimore and Tobias Wren”. As one, where they may be one: a name with
 * an office behind it, or a firm.
 */
export function peopleIn(byline: string): string[] {
  const [, others = '', last = ''] = and.exec(byline.trim()) ?? []
  const people = [...others.split(/\s*,\s*/), last]
  const isEach = people.length > 2 ? name : fullName
  return people.every((one) => isEach.test(one)) ? people : [byline]
}

/** Whether it stands as one, and may be several all the same. */
export function isUnclear(byline: string): boolean {
  return peopleIn(byline).length === 1 && (byline.includes(',') || and.test(byline.trim()))
}

/** Whether it may be what a program knows somebody by: `ada-fenn`. */
export function isHandle(byline: string): boolean {
  return /^[a-z\d][a-z\d_.-]*$/.test(byline)
}
