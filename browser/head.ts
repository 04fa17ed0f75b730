/** What runs in the head of each page, before anything is painted: one script, as each takes bytes of its own. */
import './theme.ts'
import './fonts.ts'
