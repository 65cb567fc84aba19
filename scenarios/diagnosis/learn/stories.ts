import type { Scenario } from '../../language/scenario.ts'
import { findScenarios } from '../../run/find.ts'

/** Stories of a whole town: they take seconds each, and say what a smaller one says too. */
const big = new Set([
  'grote-school',
  'de-elfhonderdste-leerling',
  'tweehonderd-plusgroepen',
  'driehonderd-groepen',
  'van-een-hele-school',
  'veel-en-een-antwoord-kwijt',
])

/** The stories of the catalogue from which is learned. */
export const storiesToLearn = (): readonly Scenario[] =>
  findScenarios([], {}).filter(({ naam }) => !big.has(naam) && !naam.startsWith('let-op-een-afgebroken-antwoord'))
