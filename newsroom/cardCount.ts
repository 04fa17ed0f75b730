/**
 * How many articles have cards of their own: the newest, as those are the ones that get shared. It is a year and a half
 * of an article a day. A card takes some 14 ms to draw and 26 KB to keep, and an article has three.
 */
export const cardCount = 500
