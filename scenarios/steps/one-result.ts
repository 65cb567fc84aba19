import type { Toestand } from '../../contracts/adapter/adapter.ts'
import { ToolError } from '../../src/tool-error.ts'
import { NotThere } from '../run/no-fit.ts'
import { Lacks } from '../run/story.ts'

/**
 * The id of the one result that an EA record has on a test. Throws Lacks where the system does not tell of results,
 * NotThere where it has several, E_SCENARIO where the story never normed one.
 */
export function oneResult({ resultaten }: Toestand, leerling: string, toets: string): string {
  if (resultaten === undefined) throw new Lacks('resultaten in toestand')
  const found = resultaten.filter((one) => one.leerling === leerling && one.toets === toets)
  if (found.length === 1) return found[0]!.id
  if (found.length === 0)
    throw new ToolError('E_SCENARIO', `the EA has no result on ${toets} of that leerling; norm one first`)
  throw new NotThere({
    wat: `het resultaat op ${toets} van leerling ${leerling}, voor de volgende stap`,
    verwacht: 'één resultaat',
    gevonden: found.map(({ id }) => id),
    ernst: 'S2',
    klasse: 'regel',
  })
}
