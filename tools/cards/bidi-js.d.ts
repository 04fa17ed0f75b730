/** The part of the package we use; it comes without types. */
declare module 'bidi-js' {
  interface Bidi {
    /** @returns the level of each UTF-16 unit; odd ones run from right to left */
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl'): { readonly levels: Uint8Array }
  }
  export default function bidiFactory(): Bidi
}
