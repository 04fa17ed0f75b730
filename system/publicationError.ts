/** An error of ours: its message is a sentence for people, so nobody needs its trace. */
export class PublicationError extends Error {
  override name = 'PublicationError'
}
