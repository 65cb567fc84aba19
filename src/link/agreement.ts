import type { Matching } from './comparison.ts'
import { type Comparison, missing } from './comparison.ts'
import { isDay, isPlaceholder } from './dates.ts'
import { levelIndex } from './vocabulary.ts'

/** What the person data say about two records that a key or ECK iD holds together. */
export type Agreement = {
  readonly given: 'agrees' | 'differs' | 'unknown'
  readonly surname: 'agrees' | 'differs' | 'unknown'
  readonly day: 'agrees' | 'differs' | 'unknown'
}

/** Names agree when they look like one name written twice, in either field. Days agree only when they are equal. */
export function agreementOf({ given, surname, day }: Comparison): Agreement {
  return {
    given: names(given),
    surname: names(surname),
    day: day === missing ? 'unknown' : day === 0 ? 'agrees' : 'differs',
  }
}

const names = (level: number) => (level === missing ? 'unknown' : level < levelIndex.different ? 'agrees' : 'differs')

/** Equal in all that tells people apart: given name, surname with voorvoegsel, and a real birth date (ladder step 5). */
export function isEqualPerson(matching: Matching, i: number, e: number): boolean {
  const { incoming, existing, comparer } = matching
  const { swapped, given, surname, day, voorvoegselBits, initialsBits, sexBits } = comparer.compare(i, e)
  const namesEqual = !swapped && given === 0 && surname === 0 && voorvoegselBits >= 0 && initialsBits >= 0
  const writtenAlike = incoming.rewritten[i] === existing.rewritten[e]
  return (
    namesEqual &&
    writtenAlike &&
    day === 0 &&
    isDay(incoming.day[i]!) &&
    !isPlaceholder(incoming.day[i]!) &&
    sexBits >= 0
  )
}

/** How many of given name, surname and birth date could be compared, and whether those that set twins and namesakes apart could. */
export function comparable({ given, surname, day, swapped }: Comparison): { fields: number; setsApart: boolean } {
  const fields = [given, surname, day].filter((level) => level !== missing).length
  return { fields, setsApart: given !== missing && day !== missing && (!swapped || surname !== missing) }
}
