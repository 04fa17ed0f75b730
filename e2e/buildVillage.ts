import { Trial } from './trial.ts'
import { writeVillage } from './publication/writeVillage.ts'
import { village } from './site.ts'

/** Builds the fixture publication that the tests read, in a copy of the project. */
const trial = await Trial.make('village', writeVillage)
if (village.builtAt) process.env['SOURCE_DATE_EPOCH'] = String(village.builtAt.getTime() / 1000)
const { code, output } = await trial.run('build')
if (code !== 0) console.error(output)
process.exitCode = code ?? 1
