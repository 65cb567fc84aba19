import { chanceOf, drawBelow, drawsOf } from '../random.ts'
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
  const draws = (field: string) => drawsOf(settled.seed, `${stream}/${field}`)
  const [dayDraw, paceDraw, twinDraw, siblingDraw, gapDraw, whoDraw] = [
    draws('geboortedatum'),
    draws('doorstroom'),
    draws('tweeling'),
    draws('broer-of-zus'),
    draws('broer-of-zus/jaren'),
    draws('broer-of-zus/wie'),
  ]
  const count = yearOf.length
  const householdOf = new Uint16Array(count)
  const olderSiblingOf = new Int16Array(count).fill(-1)
  const bornOn = new Int32Array(count)
  const isTwin = new Uint8Array(count)
  const hasYounger = new Uint8Array(count)
  const range = rangesOf(yearOf)
  for (let pupil = 0; pupil < count; pupil++) {
    householdOf[pupil] = pupil
    const year = yearOf[pupil]!
    const join = (older: number) => {
      householdOf[pupil] = householdOf[older]!
      olderSiblingOf[pupil] = older
      hasYounger[older] = 1
    }
    const neighbour = pupil - 1
    if (
      neighbour >= 0 &&
      yearOf[neighbour] === year &&
      isTwin[neighbour] === 0 &&
      chanceOf(twinDraw(pupil), settled.twins)
    ) {
      isTwin[pupil] = 1
      bornOn[pupil] = bornOn[neighbour]!
      join(neighbour)
      continue
    }
    bornOn[pupil] = birthDay(settled, year, dayDraw(pupil), paceDraw(pupil))
    if (!chanceOf(siblingDraw(pupil), settled.siblings)) continue
    for (let attempt = 0; attempt < 6; attempt++) {
      const among = range.get(year + yearsBetweenSiblings(gapDraw(pupil * 8 + attempt)))
      if (among === undefined) continue
      const older = among.start + drawBelow(whoDraw(pupil * 8 + attempt), among.count)
      if (hasYounger[older] === 1 || bornOn[pupil]! - bornOn[older]! < leastDaysBetween) continue
      join(older)
      break
    }
  }
  return { householdOf, olderSiblingOf, bornOn, isTwin }
}

/**
 * A day of birth for a year: born from 1 October to 30 September (the rule by which cohorts are counted), in year 1 only
 * children who have had their fourth birthday. One in ten toddlers stays down, and at the start of 2014-2015 fifteen in a
 * hundred were twelve or older in year 8 (DUO, http://www.ad.nl/nieuws/minister-dekker-uit-zorgen-over-zittenblijvende-kleuters~afd723c8/).
 * The shares between those, those of special schools and of children who went early are our estimate.
 */
function birthDay(settled: Settled, year: number, dayDraw: number, paceDraw: number): number {
  const start = settled.year - year - 4
  const first = dayOf(start, 10, 1)
  if (year === 1) {
    const { year: y, today } = settled
    const fourYearsAgo = dayOf(y - 4, 8, 1) + (today - dayOf(y, 8, 1))
    return first + drawBelow(dayDraw, fourYearsAgo - first + 1)
  }
  const special = settled.sector === 'SBO' || settled.sector === 'SO'
  const slow = special ? 0.3 : 0.1 + 0.01 * Math.min(Math.max(year - 3, 0), 5)
  const early = 0.01 + 0.003 * Math.min(year, 8)
  if (chanceOf(paceDraw, slow)) return first - 1 - drawBelow(dayDraw, 300)
  if (chanceOf(paceDraw, slow + early)) return dayOf(start + 1, 10, 1) + drawBelow(dayDraw, 92)
  return first + drawBelow(dayDraw, 365)
}

function rangesOf(yearOf: Uint8Array): Map<number, { start: number; count: number }> {
  const ranges = new Map<number, { start: number; count: number }>()
  yearOf.forEach((year, pupil) => {
    const range = ranges.get(year)
    if (range === undefined) ranges.set(year, { start: pupil, count: 1 })
    else range.count++
  })
  return ranges
}
