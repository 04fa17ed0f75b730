import { Trial } from './trial.ts'
import { writeVillage } from './publication/writeVillage.ts'

/** Builds the fixture publication that the tests read, in a copy of the project. */
const village = await Trial.make('village', writeVillage)
const { code, output } = await village.run('build')
if (code !== 0) console.error(output)
process.exitCode = code ?? 1
