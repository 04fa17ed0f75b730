export const deleteTags = 'delete the tags, and leave the words'
export const deleteAll = 'delete it with all that is in it'
const link = 'in Markdown, a link leads to it: [words](https://…)'

/** What to write for elements that are not carried. */
export const instead: ReadonlyMap<string, string> = new Map([
  ['acronym', 'now that is <abbr title="…">'],
  ['address', deleteTags],
  ['article', deleteTags],
  ['aside', 'in Markdown, that is > before each line'],
  ['audio', link],
  ['big', deleteTags],
  ['button', link],
  ['center', deleteTags],
  ['embed', link],
  ['font', deleteTags],
  ['footer', deleteTags],
  ['form', link],
  ['h1', 'in Markdown, that is ## before the heading'],
  ['header', deleteTags],
  ['iframe', link],
  ['input', 'in Markdown, that is - [ ] or - [x] before each task'],
  ['link', deleteAll],
  ['main', deleteTags],
  ['meta', deleteAll],
  ['nav', deleteTags],
  ['object', link],
  ['picture', 'in Markdown, that is ![what it shows](../media/lamp.jpg "Caption | Credit")'],
  ['script', `${deleteAll}: a text runs no programs`],
  ['section', deleteTags],
  ['strike', 'in Markdown, that is ~~words~~'],
  ['style', `${deleteAll}: the publication has its own styles`],
  [
    'svg',
    'put a picture into content/media; in Markdown, that is ![what it shows](../media/lamp.png "Caption | Credit")',
  ],
  ['tt', 'in Markdown, that is `words`'],
  ['video', link],
])
