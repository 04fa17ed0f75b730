/**
 * Lets nobody wait long for our typeface: text that has none after this time is shown in the system's own, fitted to ours,
 * and stays in it, as lines that have been begun must not move. The next page finds the fonts here.
 */
const patience = 600

setTimeout(() => {
  for (const font of document.fonts) if (font.status === 'loading') font.display = 'optional'
}, patience)
