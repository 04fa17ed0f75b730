/** What came of telling somebody of changes. */
export interface Delivery {
  /** The addresses that need not be told again. */
  readonly accepted: readonly string[]
  /** Why others were not accepted, in words. */
  readonly failures: readonly string[]
}
