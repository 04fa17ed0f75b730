/** A headline is a subject, what it does and how: one of each. Every list holds words only that are in no other. */
const subjects = [
  'Choir',
  'Ferry crew',
  'Bakery',
  'Button museum',
  'Harbour office',
  'Lighthouse trust',
  'Beekeepers’ circle',
  'Kite club',
  'Tea committee',
  'Village hall',
  'School garden',
  'Lending library',
  'Bell-ringers’ guild',
  'Allotment society',
  'Jam stall',
  'Mending group',
  'Brass quartet',
  'Post office',
  'Puppet theatre',
  'Bench committee',
  'Weather club',
  'Orchard group',
  'Knitting circle',
  'Rowing club',
  'Chess table',
  'Quay café',
  'Walking party',
  'Clock keeper',
  'Lantern parade',
  'Sailmaker',
] as const

const doings = [
  'finds a use for the old ladder',
  'asks for a longer table',
  'agrees to share the kettle',
  'changes its mind about bunting',
  'counts its spoons again',
  'paints the door a second green',
  'mends the roof in one afternoon',
  'opens an hour earlier',
  'invites the neighbours',
  'puts out more chairs',
  'keeps the spare key on a hook',
  'learns a new knot',
  'borrows a wheelbarrow',
  'orders too much string',
  'welcomes a stray goose',
  'draws up a rota',
  'wins a modest prize',
  'postpones the raffle',
  'shows its attic to visitors',
  'plants a pear tree',
  'gives up on the whistle',
  'bakes for forty',
  'settles on a name',
  'discovers a second cellar',
] as const

const manners = [
  'before the tea festival',
  'after a wet Tuesday',
  'at the third attempt',
  'to general relief',
  'with no fuss at all',
  'in time for the spring tide',
  'without moving the piano',
  'ahead of the long weekend',
  'by a show of hands',
  'despite the fog',
  'on the stroke of noon',
  'for the first time in years',
  'as the swallows return',
  'while nobody is looking',
  'under the new lamp',
  'between two showers',
] as const

/** How many headlines there are: 11,520. */
const headlineCount = subjects.length * doings.length * manners.length

/** Any step that shares no factor with the count visits every headline once before it comes back to the first. */
const step = 7_121

/**
 * The headline with this number, in an order that looks like none; no two numbers below `headlineCount` give the same.
 * @throws {RangeError} on a number that is no headline's
 */
export function villageHeadline(index: number, seed: number): string {
  if (!Number.isInteger(index) || index < 0 || index >= headlineCount) {
    throw new RangeError(`there are ${headlineCount} headlines, numbered from 0; found ${index}`)
  }
  const place = (index * step + (seed >>> 0)) % headlineCount
  const subject = subjects[place % subjects.length]
  const doing = doings[Math.floor(place / subjects.length) % doings.length]
  const manner = manners[Math.floor(place / subjects.length / doings.length)]
  return `${subject} ${doing} ${manner}`
}
