import type { Leerling } from '../school/leerling.ts'
import { itemAt } from '../within.ts'
import { parseDay } from './dates.ts'
import { isOnePerson, sharesNumber } from './remembered.ts'

/**
 * Places of rows that claim no record: an enrolment that ended, of a child who is in the delivery by another row as well, under
 * the same number and name. Where all rows of a child have ended, the last one counts.
 */
export function endedBeside(
  leerlingen: readonly Leerling[],
  hasLeft: (leerling: Leerling) => boolean,
): ReadonlySet<number> {
  const ended = leerlingen.flatMap((leerling, place) => (hasLeft(leerling) ? [place] : []))
  if (ended.length === 0) return new Set()
  const counts = (place: number, other: number): boolean => {
    const [one, another] = [itemAt(leerlingen, place), itemAt(leerlingen, other)]
    if (place === other || !sharesNumber(one, another) || !isOnePerson(one, another)) return false
    return !hasLeft(another) || isLater(another, one)
  }
  return new Set(ended.filter((place) => leerlingen.some((_, other) => counts(place, other))))
}

/** Two that end on one day have no order: both count, and a person is asked. */
const isLater = (one: Leerling, other: Leerling): boolean =>
  parseDay(one.uitstroomdatum) > parseDay(other.uitstroomdatum)
