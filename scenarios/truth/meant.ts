import type { Regel } from '../../contracts/adapter/adapter.ts'
import { shareNumber } from './numbers.ts'
import { personOf, type Someone, sameName } from './people.ts'

/** Who a line is about; where two have its number, those of its name. */
export function meantBy<One extends Someone>(regel: Regel, people: readonly One[]): readonly One[] {
  const person = personOf(regel, people)
  if (person !== undefined) return people.filter((one) => one === person)
  return people.filter((one) => sameName(one, regel.inkomend) && shareNumber(one, regel.inkomend))
}
