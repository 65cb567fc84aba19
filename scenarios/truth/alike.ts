import { isEckid, isKey } from './numbers.ts'
import { type Someone, sameName } from './people.ts'

/** As far as anybody can see `person`, who came among `people`, is whom the record is of. */
export const isNotToBeTold = (person: Someone, holder: Someone, people: readonly Someone[]): boolean =>
  isAlike(person, holder, people) || isRenamed(person, holder, people)

/**
 * Name and birth date are the same, and no ECK iD says otherwise. Another key does not: a LAS may have renumbered (edge case
 * A24), and two such namesakes born on one day are rare (B05). Nor does a voorvoegsel that one of the two lacks.
 */
export const isNamesake = (person: Someone, holder: Someone, people: readonly Someone[]): boolean =>
  isBornAlike(person, holder) &&
  (isReadAlike(person, holder) || hasLostVoorvoegsel(person, holder)) &&
  // Unless the other one came as well, under the number of the record.
  !people.some((other) => other !== person && sameName(other, holder) && hasItsNumber(other, holder))

/** But for a voorvoegsel that one of the two lacks, the name is the same, down to the voorletters; nor is the sex another. */
const hasLostVoorvoegsel = (one: Someone, other: Someone): boolean =>
  !one.voorvoegsel !== !other.voorvoegsel &&
  !!one.voorletters &&
  !!other.voorletters &&
  !isContradicted(one, other) &&
  isReadAlike({ ...one, voorvoegsel: '' }, { ...other, voorvoegsel: '' })

/** Letters that no keyboard here has, as they are written without them. */
const plainLetters: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' }

const plain = (text = ''): string =>
  text
    .toLowerCase()
    .replace(/[ıłøđßæœ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/\s*[-‐‑]\s*/g, ' ')

/** The same name, also where it was typed without letters that no keyboard here has, or a hyphen as a blank. */
const isReadAlike = (one: Someone, other: Someone): boolean => {
  if (sameName(one, other)) return true
  const [first, second] = [one, other].map(({ naam, achternaam, voorvoegsel, roepnaam }) => ({
    naam: plain(naam),
    achternaam: plain(achternaam),
    voorvoegsel: plain(voorvoegsel),
    roepnaam: plain(roepnaam),
  }))
  return first !== undefined && second !== undefined && sameName(first, second)
}

/**
 * `own`, the record of `person`, and this one are of one name and birth date: which of the two somebody is, only a number
 * tells, and the one that came is of this record.
 */
export const isTakenByNumber = (
  person: Someone,
  holder: Someone,
  own: Someone | undefined,
  people: readonly Someone[],
) =>
  own !== undefined &&
  sameName(own, holder) &&
  isShared(dayOf(own), dayOf(holder)) &&
  hasItsNumber(person, withoutGoneKey(holder, people))

/** Another sex, or other voorletters: it may as well be another child. */
export const isContradicted = (one: Someone, other: Someone): boolean => {
  const sexes = [one.geslacht, other.geslacht].filter((sex) => sex === '1' || sex === '2')
  const letters = [one.voorletters, other.voorletters].map((text) => text?.toUpperCase().replace(/[^\p{L}]/gu, ''))
  return new Set(sexes).size > 1 || (letters.every((text) => !!text) && letters[0] !== letters[1])
}

/**
 * Nobody could tell these two apart: namesakes, or somebody with no other name comes with the key or ECK iD of the record, and
 * neither another birth date nor another number says otherwise.
 */
const isAlike = (person: Someone, holder: Someone, people: readonly Someone[]): boolean =>
  isNamesake(person, holder, people) ||
  (hasNoOtherName(person, holder) && hasItsNumber(person, withoutGoneKey(holder, people)))

/** A key that nobody came with says nothing beside an ECK iD: a LAS may have renumbered (edge case A24). */
function withoutGoneKey(holder: Someone, people: readonly Someone[]): Someone {
  if (!isEckid(holder.eckid) || people.some(({ key }) => key?.trim() === holder.key?.trim())) return holder
  const { key: _, ...rest } = holder
  return rest
}

/** As far as anybody can see one child by another roepnaam, or another surname: all else and the key are the same, and nobody came by the old name. */
const isRenamed = (person: Someone, holder: Someone, people: readonly Someone[]): boolean =>
  hasItsNumber(person, holder) &&
  isBornAlike(person, holder) &&
  (isReadAlike({ ...person, roepnaam: '' }, { ...holder, roepnaam: '' }) || hasOtherSurnameOnly(person, holder)) &&
  !people.some((other) => sameName(other, holder))

const hasOtherSurnameOnly = (person: Someone, holder: Someone): boolean =>
  person.roepnaam !== undefined &&
  sameName({ roepnaam: person.roepnaam }, holder.roepnaam === undefined ? {} : { roepnaam: holder.roepnaam })

/**
 * Two lines of one person, whatever the LAS calls them: of one name, with one ECK iD, one address, or one key and one birth date
 * (edge cases A07, E19). Another ECK iD says otherwise.
 */
export const isOnePerson = (one: Someone, other: Someone): boolean =>
  sameName(one, other) &&
  !isAnotherEckid(one, other) &&
  (isShared(one.eckid, other.eckid) ||
    isShared(one.emailadres?.toLowerCase(), other.emailadres?.toLowerCase()) ||
    (isKey(one.key) && isShared(one.key, other.key) && isShared(dayOf(one), dayOf(other))))

/** Ids of a list by person: of those that are one, the id of the first stands for all. */
export function onePersonOf(people: readonly Someone[]): (id: string | undefined) => string | undefined {
  const byName = new Map<string, Someone[]>()
  const first = new Map<string, string>()
  for (const person of people) {
    if (person.id === undefined) continue
    const name = `${person.roepnaam} ${person.achternaam}`
    const namesakes = byName.get(name) ?? []
    byName.set(name, [...namesakes, person])
    const same = namesakes.find((one) => isOnePerson(one, person))
    if (same?.id !== undefined) first.set(person.id, first.get(same.id) ?? same.id)
  }
  return (id) => (id === undefined ? undefined : (first.get(id) ?? id))
}

/** As far as anybody can see one person: also by name and birth date alone, which two may rarely share (B05). */
export const mayBeOnePerson = (one: Someone, other: Someone): boolean =>
  isOnePerson(one, other) || (sameName(one, other) && !isAnotherEckid(one, other) && isShared(dayOf(one), dayOf(other)))

const isShared = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one.trim() !== '' && one.trim() === other?.trim()

const isAnotherEckid = (one: Someone, other: Someone): boolean =>
  isEckid(one.eckid) && isEckid(other.eckid) && one.eckid.trim() !== other.eckid.trim()

/** A name in common, and none that differs; one that is absent says nothing. */
function hasNoOtherName(person: Someone, holder: Someone): boolean {
  const both = (['naam', 'achternaam', 'voorvoegsel', 'roepnaam'] as const).filter(
    (field) => person[field] !== undefined && holder[field] !== undefined,
  )
  const isAlike = (field: (typeof both)[number]) =>
    person[field] === holder[field] || isReadAlike({ naam: person[field] ?? '' }, { naam: holder[field] ?? '' })
  return both.some((field) => field !== 'voorvoegsel') && both.every(isAlike)
}

/** A zone behind the day makes it no other day (edge case C04); the year of some clocks that stand at zero is none. */
function dayOf({ geboortedatum }: Someone): string | undefined {
  const day = geboortedatum?.trim().slice(0, 10)
  return day?.startsWith('0') ? undefined : day
}

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
