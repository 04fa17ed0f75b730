import { PublicationError } from '../../system/publicationError.ts'

/** A file of `content/media` cannot be published, or is not any more what the gate has passed. */
export class MediaError extends PublicationError {
  override name = 'MediaError'
}
