import { expect, test } from 'vitest'
import { checkSitePreview } from './sitePreview.ts'

test.each(['true', 'YES', '1'])('SITE_PREVIEW=%s is refused, as it might mean either', (word) => {
  expect(() => checkSitePreview({ SITE_PREVIEW: word })).toThrow(
    `SITE_PREVIEW is ${JSON.stringify(word)}; allowed: yes or no`,
  )
})

test.each([undefined, '', 'yes', 'no'])('SITE_PREVIEW=%s is understood', (word) => {
  expect(() => checkSitePreview({ SITE_PREVIEW: word })).not.toThrow()
})
