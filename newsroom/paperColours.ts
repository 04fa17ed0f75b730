/** The colour of the paper, as `app/styles.css` has it, for browsers that paint around a page before it has its styles. */
export const paperColours = { light: '#fffdf9', dark: '#161412' } as const
