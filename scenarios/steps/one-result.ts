import type { Toestand } from '../../contracts/adapter/adapter.ts'
import { ToolError } from '../../src/tool-error.ts'
import { itemAt } from '../../src/within.ts'
import { NotThere } from '../run/no-fit.ts'
import { Lacks, type Story } from '../run/story.ts'

/** Which result: on which test, and on which day when there are several. */
export type Meant = { readonly toets: string; readonly afnamedatum?: string | undefined }

/** The results that a pupil of the EA has on a test, taken on that day where one is said. */
export const resultsOn = (
  resultaten: NonNullable<Toestand['resultaten']>,
  { leerling, toets, afnamedatum }: Meant & { readonly leerling: string | undefined },
): NonNullable<Toestand['resultaten']> =>
  resultaten.filter(
    (one) =>
      one.leerling === leerling &&
      one.toets === toets &&
      (afnamedatum === undefined || one.afnamedatum === undefined || one.afnamedatum === afnamedatum),
  )

/**
 * The id of the one result that an EA record has on a test. Throws Lacks where the system does not tell of results,
 * NotThere where it has several, or lost the one that was normed, E_SCENARIO where the story never normed one.
 * @throws ToolError E_SCENARIO
 */
export function oneResult(story: Story, { resultaten }: Toestand, leerling: string, meant: Meant): string {
  if (resultaten === undefined) throw new Lacks('resultaten in toestand')
  const { toets } = meant
  const found = resultsOn(resultaten, { leerling, ...meant })
  if (found.length === 1) return itemAt(found, 0).id
  if (found.length > 1 && meant.afnamedatum !== undefined && found.some((one) => one.afnamedatum === undefined))
    throw new Lacks('de dag van een resultaat in toestand')
  if (found.length === 0 && ![...story.elders.values()].some(({ toetsen }) => toetsen.has(toets)))
    throw new ToolError('E_SCENARIO', `the EA has no result on ${toets} of that leerling; norm one first`)
  throw new NotThere({
    wat: `het resultaat op ${toets} van leerling ${leerling}, voor de volgende stap`,
    verwacht: 'één resultaat',
    gevonden: found.length === 0 ? 'geen' : found.map(({ id }) => id),
    ernst: 'S2',
    klasse: 'regel',
  })
}
