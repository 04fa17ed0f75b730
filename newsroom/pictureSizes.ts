/** How wide pictures are laid out, for the `sizes` of responsive images; kept beside the measures in app/styles.css. */
export const bodySizes = '(min-width: 42rem) 37rem, 100vw'
export const leadSizes = '(min-width: 48rem) 44rem, 100vw'
export const teaserSizes = '(min-width: 70rem) 40rem, 100vw'
