/** How many articles a list for programs holds: the newest. The rest is in the archive and the sitemap. */
export const newestCount = 50
