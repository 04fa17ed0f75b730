/** A file made for machines: a text at a path of this site. */
export interface PublishedFile {
  readonly path: string
  readonly text: string
}
