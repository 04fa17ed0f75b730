/** Where a publication is: its address, and the clocks by which its days begin. */
export interface Where {
  readonly origin: string
  readonly timeZone: string
}
