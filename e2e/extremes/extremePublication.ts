import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import sharp from 'sharp'
import type { Site } from '../site.ts'
import { Trial } from '../trial.ts'
import { longNameFiles, longNameSite } from './longNames.ts'
import { longTextFiles } from './longTexts.ts'
import { writeTextFiles } from './textFile.ts'

/** A publication of what seldom is, but may be: the longest texts, and names without a place to break. */
export const extremes: Site = {
  name: 'the paper of extremes',
  dist: '.standfirst/trials/extremes/dist',
  timeZone: 'Europe/London',
}

/** @throws if it cannot be built */
export async function buildExtremes(): Promise<{ readonly trial: Trial; readonly output: string }> {
  const trial = await Trial.make('extremes', writeExtremes)
  const { code, output } = await trial.run('build')
  if (code !== 0) throw new Error(output)
  return { trial, output: stripVTControlCharacters(output) }
}

async function writeExtremes(folder: string): Promise<void> {
  const content = join(folder, 'content')
  await writeTextFiles(content, [longNameSite, ...longTextFiles(), ...longNameFiles()])
  await mkdir(join(content, 'media'))
  const picture = { width: 900, height: 600, channels: 3, background: '#35506b' } as const
  for (const file of ['quay.jpg', 'portrait.jpg']) {
    await sharp({ create: picture })
      .jpeg()
      .toFile(join(content, 'media', file))
  }
}
