/** What a topic or an author is named by in articles: its file's name. */
export function documentId({ _raw }: { readonly _raw: { readonly sourceFileName: string } }): string {
  return _raw.sourceFileName.replace(/\.yaml$/, '')
}
