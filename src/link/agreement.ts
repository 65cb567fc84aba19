import { levelIndex } from './compare-names.ts'
import { type Comparison, missing } from './comparison.ts'

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

/** How many of given name, surname and birth date could be compared, and whether those that set twins and namesakes apart could. */
export function comparable({ given, surname, day, swapped }: Comparison): { fields: number; setsApart: boolean } {
  const fields = [given, surname, day].filter((level) => level !== missing).length
  return { fields, setsApart: given !== missing && day !== missing && (!swapped || surname !== missing) }
}
