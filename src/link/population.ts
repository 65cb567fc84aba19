import { addAt, floatAt, intAt, itemAt, numberAt } from '../within.ts'
import { commonNames } from './common-names.ts'
import { levelIndex, type Name, nameLevels } from './compare-names.ts'
import { compareDays, dateLevels, isPlaceholder } from './dates.ts'
import type { Roster } from './people.ts'
import type { Vocabulary } from './vocabulary.ts'
import {
  bothAreNames,
  datesAtLevel,
  family,
  nameByChance,
  placeholderShare,
  priorRecords,
  schoolYears,
  smallSchool,
  unlistedName,
} from './weights.ts'

export type NameRole = 'given' | 'surname'

type Lists = { readonly existing: Roster; readonly incoming: Roster; readonly vocabulary: Vocabulary }

/**
 * What chance does in these two lists: how likely two people who are not one agree on a field as much as these two do
 * (the u of Fellegi and Sunter), counted over both lists with a prior. All values are probabilities.
 */
export type Population = {
  /** People of this school (a place in `texts`) among whom the right one must be found; never less than a small school has. */
  readonly sizeOf: (school: number) => number
  /** Share of people with a family member born the same day. */
  readonly twins: number
  /** Share of people with a namesake of another birth date. */
  readonly namesakes: number
  /** Chance that a stranger's name compares with `a` at this level, given that it does so as `b` does. */
  readonly nameByChance: (role: NameRole, level: number, a: number, b: number) => number
  /** Two different names that both occur by themselves: hardly a slip of the pen. */
  readonly bothAreNames: (role: NameRole, a: number, b: number) => boolean
  readonly dayByChance: (level: number, day: number) => number
}

const levelsOfName = nameLevels.length
const sampleSize = 400

export function populationOf(existing: Roster, incoming: Roster, vocabulary: Vocabulary): Population {
  const names = {
    given: countNames('given', existing, incoming, vocabulary),
    surname: countNames('surname', existing, incoming, vocabulary),
  }
  const days = countDays(existing, incoming)
  return {
    sizeOf: countSchools(existing),
    ...countRelatives({ existing, incoming, vocabulary }),
    nameByChance: (role, level, a, b) =>
      level === 0 ? names[role].share(b) : Math.max(names[role].atLevel(a, level), names[role].share(b)),
    bothAreNames: (role, a, b) => {
      const { count } = names[role]
      return count(a) >= bothAreNames.count && count(b) >= bothAreNames.count
    },
    dayByChance: days.byChance,
  }
}

function countSchools({ school }: Roster): (school: number) => number {
  const sizes = new Map<number, number>()
  for (const one of school) sizes.set(one, (sizes.get(one) ?? 0) + 1)
  return (one) => Math.max(smallSchool, sizes.get(one) ?? 0)
}

function countNames(role: NameRole, existing: Roster, incoming: Roster, vocabulary: Vocabulary) {
  const counts = new Map<string, number>()
  const present: number[] = []
  for (const roster of [existing, incoming]) {
    for (const place of roster[role]) {
      if (place < 0) continue
      present.push(place)
      const { letters } = itemAt(vocabulary.names, place)
      counts.set(letters, (counts.get(letters) ?? 0) + 1)
    }
  }
  const total = present.length
  const step = Math.max(1, Math.floor(total / sampleSize))
  // Sorted by name first: the same sample whatever the order of the lists.
  const sorted = [...present].sort((a, b) =>
    itemAt(vocabulary.names, a).text < itemAt(vocabulary.names, b).text ? -1 : 1,
  )
  const sample = sorted.filter((_, index) => index % step === 0)
  const levels = new Map<number, Float64Array>()
  const countLevels = (place: number) => {
    const seen = new Float64Array(levelsOfName)
    for (const other of sample) if (other !== place) addAt(seen, vocabulary.compare(place, other), 1)
    return seen.map((hits, level) => {
      const prior = nameByChance[nameLevels[level] as keyof typeof nameByChance] ?? 1
      return (hits + priorRecords.level * prior) / (sample.length + priorRecords.level)
    })
  }
  const count = perName(vocabulary, ({ letters, text }) => {
    const listed = commonNames[role].has(text) ? bothAreNames.count : 0
    return (counts.get(letters) ?? 0) + listed
  })
  const share = perName(vocabulary, ({ letters, text }) => {
    const prior = commonNames[role].get(text) ?? unlistedName[role]
    const others = Math.max(0, (counts.get(letters) ?? 0) - 2)
    return (others + priorRecords.value * prior) / (total + priorRecords.value)
  })
  return {
    count,
    /** Share of people with exactly this name, not counting the two that are being compared. */
    share,
    atLevel: (place: number, level: number) => {
      const known = levels.get(place)
      if (known !== undefined) return floatAt(known, level)
      const counted = countLevels(place)
      levels.set(place, counted)
      return floatAt(counted, level)
    },
  }
}

/** A number for each name, worked out when first asked for. */
function perName({ names }: Vocabulary, compute: (name: Name) => number): (place: number) => number {
  const known = new Float64Array(names.length).fill(Number.NaN)
  return (place) => {
    const value = floatAt(known, place)
    if (!Number.isNaN(value)) return value
    known[place] = compute(itemAt(names, place))
    return floatAt(known, place)
  }
}

function countDays(existing: Roster, incoming: Roster) {
  const counts = new Map<number, number>()
  const present: number[] = []
  for (const { day } of [existing, incoming]) {
    for (const one of day) {
      if (one === 0) continue
      present.push(one)
      counts.set(one, (counts.get(one) ?? 0) + 1)
    }
  }
  const total = present.length
  const years = Math.max(schoolYears, new Set(present.map((day) => Math.floor(day / 10000))).size)
  const levels = levelsOfDays(present, years)
  const byChance = (level: number, day: number) => {
    if (level !== 0) return numberAt(levels, level)
    const prior = isPlaceholder(day) ? placeholderShare / years : 1 / (365 * years)
    const others = Math.max(0, (counts.get(day) ?? 0) - 2)
    return (others + priorRecords.value * prior) / (total + priorRecords.value)
  }
  return { byChance }
}

/**
 * How often the days of two arbitrary people compare at each level: all pairs of a short list, pairs at fixed strides of a
 * long one. Sorted and dealt out first, so that neither chance nor the order of the lists has a say.
 */
function levelsOfDays(present: readonly number[], years: number): number[] {
  const prior = datesAtLevel.map((dates) => dates / (365 * years))
  const seen = new Float64Array(dateLevels.length)
  const days = dealt([...present].sort((a, b) => a - b))
  const n = days.length
  let pairs = 0
  for (let stride = 1; stride < n && pairs < 200_000; stride = n <= 600 ? stride + 1 : stride * 2 + 1)
    for (let i = 0; i + stride < n && pairs < 200_000; i++, pairs++)
      addAt(seen, compareDays(numberAt(days, i), numberAt(days, i + stride)), 1)
  const rest = 1 - prior.reduce((sum, share) => sum + share, 0)
  return [...prior, rest].map(
    (share, level) => (floatAt(seen, level) + priorRecords.dayPairs * share) / (pairs + priorRecords.dayPairs),
  )
}

/** The items well shuffled, always alike: in the order of a hash of their places. */
function dealt<Item>(items: readonly Item[]): Item[] {
  const hash = (index: number) => {
    const once = Math.imul(index ^ (index >>> 16), 0x85ebca6b)
    const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
    return (twice ^ (twice >>> 16)) >>> 0
  }
  const places = items.map((item, index) => ({ item, place: hash(index + 1) }))
  return places.sort((a, b) => a.place - b.place).map(({ item }) => item)
}

/** Shares of people who have a twin, or a namesake with another birth date, in the same list. */
function countRelatives({ existing, incoming, vocabulary }: Lists): { twins: number; namesakes: number } {
  let twins = 0
  let namesakes = 0
  let dated = 0
  for (const { size, surname, given, day } of [existing, incoming]) {
    const birthdays = new Map<number, number[]>()
    const fullNames = new Map<number, number[]>()
    for (let i = 0; i < size; i++) {
      if (day[i] === 0 || intAt(surname, i) < 0 || intAt(given, i) < 0) continue
      dated++
      const sameDay = fileUnder(birthdays, intAt(day, i) * 0x1000000 + intAt(surname, i), i)
      if (sameDay.some((other) => vocabulary.compare(intAt(given, other), intAt(given, i)) === levelIndex.different))
        twins += 2
      const sameName = fileUnder(fullNames, intAt(given, i) * 0x4000000 + intAt(surname, i), i)
      if (sameName.some((other) => day[other] !== day[i])) namesakes += 2
    }
  }
  return {
    twins: (twins + family.twin * family.twinRecords) / (dated + family.twinRecords),
    namesakes: (namesakes + family.namesake * family.namesakeRecords) / (dated + family.namesakeRecords),
  }
}

/** The first few others under this key, and from now on this one. */
function fileUnder(map: Map<number, number[]>, key: number, index: number): readonly number[] {
  const others = map.get(key)
  if (others === undefined) {
    map.set(key, [index])
    return []
  }
  const before = [...others]
  if (others.length < 8) others.push(index)
  return before
}
