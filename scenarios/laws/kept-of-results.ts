import type { Moment, Ontvangen, Trail } from './trail.ts'

// What the system itself has of a result that lies at ESIS.

/** Ids of every card that ever had the number of a result. */
const cardsOf = ({ moments }: Trail, { leerlingid }: Ontvangen): ReadonlySet<string> =>
  new Set(
    moments.flatMap(({ na: { leerlingen } }) =>
      leerlingen.flatMap(({ id, key, eckid }) => (key === leerlingid || eckid === leerlingid ? [id] : [])),
    ),
  )

/** The letters that the system itself has with a result of this child, test and score; none where one of them still has to go. */
export const lettersKept = (trail: Trail, { na }: Moment, one: Ontvangen): readonly string[] => {
  const theirs = cardsOf(trail, one)
  const kept = (na.resultaten ?? []).filter(
    ({ leerling, toets, score }) => theirs.has(leerling) && toets === one.toets && score === one.score,
  )
  return kept.some(({ verstuurd }) => verstuurd === false) ? [] : kept.flatMap(({ letter }) => letter ?? [])
}

/** The parts, by name, that the system itself has of this result and takes to be at ESIS; of one result of that child and test. */
export function partsKept(trail: Trail, { na, ontvangen }: Moment, one: Ontvangen): ReadonlyMap<string, number> {
  const isSame = ({ leerlingid, toets, onderdeel }: Ontvangen) =>
    leerlingid === one.leerlingid && toets === one.toets && onderdeel === undefined
  const theirs = cardsOf(trail, one)
  const [only, ...more] = (na.resultaten ?? []).filter(
    ({ leerling, toets }) => toets === one.toets && theirs.has(leerling),
  )
  if (only?.verstuurd !== true || more.length > 0 || ontvangen.filter(isSame).length > 1) return new Map()
  return new Map((only.onderdelen ?? []).flatMap(({ naam, score }) => (score === undefined ? [] : [[naam, score]])))
}
