import { namedThings } from '../named.ts'
import { answersAnotherSchool } from './answers-another-school.ts'
import { answersCurrentYear } from './answers-current-year.ts'
import { answersLastYear } from './answers-last-year.ts'
import { emptyVoorvoegselElements } from './empty-voorvoegsel-elements.ts'
import { faultWithStatus200 } from './fault-with-status-200.ts'
import { inReverseOrder } from './in-reverse-order.ts'
import { noLeerkrachten } from './no-leerkrachten.ts'
import { privateToevoegingen } from './private-toevoegingen.ts'
import type { Quirk } from './quirk.ts'
import { teachersWithoutEckid } from './teachers-without-eckid.ts'

/** The quirks of the LAS by name. Oddities in the data itself are anomalies (simulator/bend). */
export const quirks: readonly Quirk[] = [
  answersCurrentYear,
  faultWithStatus200,
  answersAnotherSchool,
  answersLastYear,
  emptyVoorvoegselElements,
  teachersWithoutEckid,
  noLeerkrachten,
  privateToevoegingen,
  inReverseOrder,
]

const known = namedThings('quirks', quirks)

export const addQuirks = known.add
/** The names of all that there are, a user's own too. */
export const quirkNames = known.names

/** Those of these names; one that there is not is left out. */
export const quirksNamed = (names: readonly string[]): readonly Quirk[] =>
  names.length === 0 ? [] : known.names().flatMap((name) => (names.includes(name) ? (known.find(name) ?? []) : []))
