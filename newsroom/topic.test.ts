import { expect, test } from 'vitest'
import { toSite } from './site.ts'
import { aSite, aTopic } from './testDocuments.ts'
import { topicSummary, toTopic } from './topic.ts'

test('a topic is described as its editor does, or else by what its page holds, in the words of the publication', () => {
  const topic = aTopic({ name: 'Hafen', description: 'Boote und Lichter.' })
  const site = toSite(aSite({ name: 'Die Laterne', language: 'de' }))
  expect(topicSummary(toTopic(topic), site)).toBe('Boote und Lichter.')
  expect(topicSummary(toTopic({ ...topic, description: undefined }), site)).toBe(
    'Alles, was Die Laterne zum Thema Hafen veröffentlicht hat; das Neueste zuerst.',
  )
})
