// A thread in which Contentlayer types documents.
import { register } from 'tsx/esm/api'
// Before tsx is there, which would look into each of its many files: that takes longer than to load them.
import 'contentlayer2/core'
import 'contentlayer2/source-files'

register()
export const { typeTexts, declareTypes } = await import('./contentlayerWorker.ts')
