import { byteAt, intAt, itemAt, shortAt, wordAt } from '../../src/within.ts'
import { chanceOf, drawBelow, drawColumn, drawsOf } from '../random.ts'
import { dayOf } from './days.ts'
import type { Settled } from './options.ts'
import { weighted } from './weighted.ts'

/** Who lives with whom, and when everybody was born. */
export type Households = {
  /** Of each pupil the first (oldest) pupil of the same household; a pupil without one is their own. */
  readonly householdOf: Uint16Array
  /** Of each pupil the next older sibling at this school, or -1. */
  readonly olderSiblingOf: Int16Array
  /** Day number of birth. */
  readonly bornOn: Int32Array
  /** 1 when born on the same day as the older sibling. */
  readonly isTwin: Uint8Array
}

const yearsBetweenSiblings = weighted([
  [1, 14],
  [2, 43],
  [3, 25],
  [4, 11],
  [5, 5],
  [6, 2],
])

/** Least days between two births of one mother that are not twins. */
const leastDaysBetween = 300

/** Pupils stand oldest year first, as the plan has them. */
export function makeHouseholds(settled: Settled, stream: string, yearOf: Uint8Array): Households {
  const count = yearOf.length
  const draws = (field: string) => drawsOf(settled.seed, `${stream}/${field}`)
  const column = (field: string, column: 0 | 1) => drawColumn(settled.seed, `${stream}/${field}`, count, column)
  const cohorts = cohortsOf(settled, yearOf)
  const bornOn = birthDays(cohorts, yearOf, column('geboortedatum', 0), column('doorstroom', 1))
  const twinDraws = column('tweeling', 0)
  const siblingDraws = column('broer-of-zus', 1)
  const gapDraw = draws('broer-of-zus/jaren')
  const whoDraw = draws('broer-of-zus/wie')
  const householdOf = new Uint16Array(count)
  const olderSiblingOf = new Int16Array(count)
  const isTwin = new Uint8Array(count)
  const hasYounger = new Uint8Array(count)
  // Who sits in the oldest year has nobody to find.
  const firstWithOlder = itemAt(cohorts, byteAt(yearOf, 0)).count
  for (let pupil = 0; pupil < count; pupil++) {
    const year = byteAt(yearOf, pupil)
    const older = pupil - 1
    let sibling = -1
    if (
      chanceOf(wordAt(twinDraws, pupil), settled.twins) &&
      older >= 0 &&
      yearOf[older] === year &&
      isTwin[older] === 0
    ) {
      isTwin[pupil] = 1
      bornOn[pupil] = intAt(bornOn, older)
      sibling = older
    } else if (pupil >= firstWithOlder && chanceOf(wordAt(siblingDraws, pupil), settled.siblings)) {
      const bornBefore = intAt(bornOn, pupil) - leastDaysBetween
      for (let attempt = pupil * 8; attempt < pupil * 8 + 6 && sibling === -1; attempt++) {
        const among = itemAt(cohorts, year + yearsBetweenSiblings(gapDraw(attempt)))
        if (among.count === 0) continue
        const candidate = among.start + drawBelow(whoDraw(attempt), among.count)
        if (hasYounger[candidate] === 0 && intAt(bornOn, candidate) <= bornBefore) sibling = candidate
      }
    }
    olderSiblingOf[pupil] = sibling
    householdOf[pupil] = sibling === -1 ? pupil : shortAt(householdOf, sibling)
    if (sibling !== -1) hasYounger[sibling] = 1
  }
  return { householdOf, olderSiblingOf, bornOn, isTwin }
}

type Cohort = {
  /** First day on which its children were born, and how many days there are. */
  readonly first: number
  readonly days: number
  /** Shares of pupils who are older, and who are older or younger, than the cohort. */
  readonly slow: number
  readonly slowOrEarly: number
  /** Where its pupils stand, and how many there are. */
  readonly start: number
  readonly count: number
}

/**
 * A day of birth for a year: born from 1 October to 30 September (the rule by which cohorts are counted), in year 1 only
 * children who have had their fourth birthday. One in ten toddlers stays down, and at the start of 2014-2015 fifteen in a
 * hundred were twelve or older in year 8 (DUO, http://www.ad.nl/nieuws/minister-dekker-uit-zorgen-over-zittenblijvende-kleuters~afd723c8/).
 * The shares between those, those of special schools and of children who went early are our estimate.
 */
function cohortOf(
  { sector, year: schoolYear, today }: Settled,
  year: number,
  { start, count }: Pick<Cohort, 'start' | 'count'>,
): Cohort {
  const first = dayOf(schoolYear - year - 4, 10, 1)
  if (year === 1) {
    const fourYearsAgo = dayOf(schoolYear - 4, 8, 1) + (today - dayOf(schoolYear, 8, 1))
    return { first, days: fourYearsAgo - first + 1, slow: 0, slowOrEarly: 0, start, count }
  }
  const special = sector === 'SBO' || sector === 'SO'
  const slow = special ? 0.3 : 0.1 + 0.01 * Math.min(Math.max(year - 3, 0), 5)
  const days = dayOf(schoolYear - year - 3, 10, 1) - first
  return { first, days, slow, slowOrEarly: slow + 0.01 + 0.003 * Math.min(year, 8), start, count }
}

const nobody: Cohort = { first: 0, days: 0, slow: 0, slowOrEarly: 0, start: 0, count: 0 }

/** By year, whose pupils stand together. Years without pupils too: the gap to an older sibling may lead there. */
function cohortsOf(settled: Settled, yearOf: Uint8Array): readonly Cohort[] {
  const cohorts: Cohort[] = new Array(21).fill(nobody)
  for (let start = 0; start < yearOf.length; ) {
    const year = byteAt(yearOf, start)
    let end = start + 1
    while (yearOf[end] === year) end++
    cohorts[year] = cohortOf(settled, year, { start, count: end - start })
    start = end
  }
  return cohorts
}

function birthDays(
  cohorts: readonly Cohort[],
  yearOf: Uint8Array,
  dayDraws: Uint32Array,
  paceDraws: Uint32Array,
): Int32Array {
  const days = new Int32Array(yearOf.length)
  for (let pupil = 0; pupil < days.length; pupil++)
    days[pupil] = birthDay(itemAt(cohorts, byteAt(yearOf, pupil)), wordAt(dayDraws, pupil), wordAt(paceDraws, pupil))
  return days
}

function birthDay({ first, days, slow, slowOrEarly }: Cohort, dayDraw: number, paceDraw: number): number {
  if (chanceOf(paceDraw, slow)) return first - 1 - drawBelow(dayDraw, 300)
  if (chanceOf(paceDraw, slowOrEarly)) return first + days + drawBelow(dayDraw, 92)
  return first + drawBelow(dayDraw, days)
}
