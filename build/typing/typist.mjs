// A thread in which Contentlayer types documents.
import { register } from 'tsx/esm/api'
// Before tsx is there, which would look into each of its many files: that takes longer than to load them.
import 'contentlayer2/core'
import 'contentlayer2/source-files'

register()
const { answerJobs } = await import('../../system/threads.ts')
const { Typist } = await import('./typist.ts')
const typist = await Typist.open()
answerJobs((/** @type {import('./typist.ts').TypingJob} */ job) => typist.answer(job))
