import type { Toestand, Voorstel } from '../adapter.ts'

type Note = (what: string, mend: string) => void
const soorten = ['groepen', 'leerkrachten', 'leerlingen'] as const

/** After a reset the state is what was given, id by id. A system may keep no results: then it tells none. */
export function judgeReset(given: Toestand, told: Toestand, note: Note): void {
  for (const soort of soorten) {
    const ids = new Set<string>(told[soort].map(({ id }) => id))
    const missing = given[soort].filter(({ id }) => !ids.has(id))
    if (missing.length > 0)
      note(
        `after reset ${soort} lacks ${missing.map(({ id }) => id).join(', ')}`,
        'Keep the records of reset under the ids that they came with.',
      )
    if (told[soort].length > given[soort].length)
      note(`after reset ${soort} holds more than was given`, 'Empty the system at reset.')
  }
  if (told.resultaten !== undefined) judgeResults(given.resultaten ?? [], told.resultaten, note)
}

type Results = NonNullable<Toestand['resultaten']>

function judgeResults(given: Results, told: Results, note: Note): void {
  const keep =
    'Keep the results of reset under the ids that they came with; leave `resultaten` out of toestand when your system keeps none.'
  for (const result of given) {
    const found = told.find(({ id }) => id === result.id)
    if (found === undefined) note(`after reset resultaten lacks ${result.id}`, keep)
    else if (found.leerling !== result.leerling)
      note(`after reset result ${result.id} is of another pupil`, 'Keep each result with the pupil in `leerling`.')
    else if (found.toets !== result.toets || (found.score !== undefined && found.score !== result.score))
      note(`after reset result ${result.id} has another toets or score`, 'Keep `toets` and `score` as they came.')
  }
  if (told.length > given.length) note('after reset resultaten holds more than was given', 'Empty the system at reset.')
}

/** A line for what came, each with a ref of its own, pointing at records that there are. */
export function judgeVoorstel(voorstel: Voorstel, held: Toestand | undefined, note: Note): void {
  const lines = soorten.flatMap((soort) => voorstel[soort])
  if (lines.length === 0) note('the proposal has no lines', 'Answer a line for every record that came.')
  for (const soort of soorten) {
    const refs = voorstel[soort].map(({ ref }) => ref)
    if (new Set(refs).size < refs.length)
      note(`two lines of ${soort} have the same ref`, 'Give each line a ref of its own.')
    const ids = new Set(held?.[soort].map(({ id }) => id))
    const stray = voorstel[soort].find(({ bestaand }) => bestaand !== undefined && !ids.has(bestaand))
    if (stray) note(`${soort} ${stray.ref}: bestaand is no id of the state`, 'Put the id of the existing record there.')
  }
}
