import { isEckid, isKey } from './numbers.ts'
import { type Someone, sameName } from './people.ts'

/** As far as anybody can see `person`, who came among `people`, is whom the record is of. */
export const isNotToBeTold = (person: Someone, holder: Someone, people: readonly Someone[]): boolean =>
  isAlike(person, holder, people) || isRenamed(person, holder, people)

/**
 * Name and birth date are the same, and no ECK iD says otherwise. Another key does not: a LAS may have renumbered (edge case
 * A24), and two such namesakes born on one day are rare (B05).
 */
export const isNamesake = (person: Someone, holder: Someone, people: readonly Someone[]): boolean =>
  sameName(person, holder) &&
  isBornAlike(person, holder) &&
  // Unless the other one came as well, under the number of the record.
  !people.some((other) => other !== person && sameName(other, holder) && hasItsNumber(other, holder))

/**
 * Nobody could tell these two apart: namesakes, or somebody with no other name comes with the key or ECK iD of the record, and
 * neither another birth date nor another number says otherwise.
 */
const isAlike = (person: Someone, holder: Someone, people: readonly Someone[]): boolean =>
  isNamesake(person, holder, people) || (hasNoOtherName(person, holder) && hasItsNumber(person, holder))

/** As far as anybody can see one child by another roepnaam: key, surname and birth date are the same, and nobody came by the old one. */
const isRenamed = (person: Someone, holder: Someone, people: readonly Someone[]): boolean =>
  hasItsNumber(person, holder) &&
  isBornAlike(person, holder) &&
  sameName({ ...person, roepnaam: '' }, { ...holder, roepnaam: '' }) &&
  !people.some((other) => sameName(other, holder))

/** A name in common, and none that differs; one that is absent says nothing. */
function hasNoOtherName(person: Someone, holder: Someone): boolean {
  const both = (['naam', 'achternaam', 'voorvoegsel', 'roepnaam'] as const).filter(
    (field) => person[field] !== undefined && holder[field] !== undefined,
  )
  return both.some((field) => field !== 'voorvoegsel') && both.every((field) => person[field] === holder[field])
}

/** A zone behind the day makes it no other day (edge case C04). */
const dayOf = ({ geboortedatum }: Someone): string | undefined => geboortedatum?.trim().slice(0, 10)

const isBornAlike = (person: Someone, holder: Someone): boolean =>
  dayOf(person) !== undefined &&
  dayOf(person) === dayOf(holder) &&
  (person.eckid === undefined || holder.eckid === undefined || person.eckid === holder.eckid)

function hasItsNumber(person: Someone, holder: Someone): boolean {
  const [born, held] = [dayOf(person), dayOf(holder)]
  if (born !== undefined && held !== undefined && born !== held) return false
  const keys = [person.key, holder.key].filter(isKey)
  const eckids = [person.eckid, holder.eckid].filter(isEckid)
  const both = [keys, eckids].filter(({ length }) => length === 2)
  return both.length > 0 && both.every(([one, other]) => one?.trim() === other?.trim())
}
