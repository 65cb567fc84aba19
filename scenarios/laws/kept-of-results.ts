import type { Moment, Ontvangen } from './trail.ts'

// What the system itself has of a result that lies at ESIS.

/** The parts, by name, that the system itself has of this result and takes to be at ESIS: of the one result of that child and test. */
export function partsKept({ na, ontvangen }: Moment, one: Ontvangen): ReadonlyMap<string, number> {
  const isSame = ({ leerlingid, toets, onderdeel }: Ontvangen) =>
    leerlingid === one.leerlingid && toets === one.toets && onderdeel === undefined
  const [only, ...more] = (na.resultaten ?? []).filter(
    ({ leerling, toets }) => toets === one.toets && idsOf(na, one).has(leerling),
  )
  if (only?.verstuurd !== true || more.length > 0 || ontvangen.filter(isSame).length > 1) return new Map()
  return new Map((only.onderdelen ?? []).flatMap(({ naam, score }) => (score === undefined ? [] : [[naam, score]])))
}

/** Ids of whom the system has under the number of a result. */
const idsOf = ({ leerlingen }: Moment['na'], { leerlingid }: Ontvangen): ReadonlySet<string> =>
  new Set(leerlingen.flatMap(({ id, key, eckid }) => (key === leerlingid || eckid === leerlingid ? [id] : [])))

/** The letters that the system itself has with a result of this child, test and score. */
export const lettersKept = ({ na }: Moment, one: Ontvangen): readonly string[] => {
  const theirs = idsOf(na, one)
  return (na.resultaten ?? []).flatMap(({ leerling, toets, score, letter }) =>
    theirs.has(leerling) && toets === one.toets && score === one.score ? (letter ?? []) : [],
  )
}
