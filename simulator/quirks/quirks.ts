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

export const quirksNamed = (names: readonly string[]): readonly Quirk[] =>
  quirks.filter(({ name }) => names.includes(name))
