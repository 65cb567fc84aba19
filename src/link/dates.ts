import { daysIn } from '../time/day.ts'
/**
 * A day as one number, 20150304, or 0 when absent. Reads `2015-03-04` and what follows it (a zone, a time). A day that
 * cannot be, `2015-30-04`, keeps its digits: somebody mistyped them, and most are still right. See {@link isDay}.
 */
export function parseDay(text: string | undefined): number {
  const [found] = /^\s*\d{4}-\d{2}-\d{2}/.exec(text ?? '') ?? []
  if (found === undefined) return 0
  const day = Number(found.replaceAll('-', ''))
  return day < 15000000 ? 0 : day
}

/** Whether the number is a day of the calendar. */
export function isDay(day: number): boolean {
  const date = day % 100
  return date >= 1 && date <= daysIn(Math.floor(day / 10000), Math.floor(day / 100) % 100)
}

/** Dates that clerks and programs fill in for "unknown": the first of January and of July, and the zero of some clocks. */
export const isPlaceholder = (day: number) => day % 10000 === 101 || day % 10000 === 701

export const dateLevels = [
  'same',
  'swapped',
  'typo',
  'part',
  'placeholder',
  'digits',
  'near',
  'year',
  'different',
] as const
export type DateLevel = (typeof dateLevels)[number]

/** More than about a month. */
export function areFarApart(a: number, b: number): boolean {
  const place = (day: number) => Math.floor(day / 10000) * 372 + (Math.floor(day / 100) % 100) * 31 + (day % 100)
  return Math.abs(place(a) - place(b)) > 31
}

/**
 * How two days compare, as an index in {@link dateLevels}. `swapped`: day and month changed places. `typo`: one digit wrong
 * or two neighbouring digits swapped, also across the dash between two parts. `part`: two of year, month and day equal. `placeholder`: the year is equal and one of
 * the two is a day filled in for "unknown". `digits`: two digits wrong. `near`: within about a month. Symmetric; both must
 * be there.
 */
export function compareDays(a: number, b: number): number {
  if (a === b) return 0
  const yearA = Math.floor(a / 10000)
  const yearB = Math.floor(b / 10000)
  const monthA = Math.floor(a / 100) % 100
  const monthB = Math.floor(b / 100) % 100
  const dayA = a % 100
  const dayB = b % 100
  const sameYear = yearA === yearB
  if (sameYear && (isPlaceholder(a) || isPlaceholder(b))) return 4
  if (sameYear && monthA === dayB && dayA === monthB) return 1
  const same = (sameYear ? 1 : 0) + (monthA === monthB ? 1 : 0) + (dayA === dayB ? 1 : 0)
  if (same === 2) {
    if (!sameYear) return isTypo(yearA, yearB, 4) ? 2 : 3
    return isTypo(monthA === monthB ? dayA : monthA, monthA === monthB ? dayB : monthB, 2) ? 2 : 3
  }
  if (wrongDigits(a, b) === 2) return isTypo(a, b, 8) || isTypo(dayFirst(a), dayFirst(b), 8) ? 2 : 5
  if (!areFarApart(a, b)) return 6
  return sameYear ? 7 : 8
}

/** 20150304 as 4032015: a date typed day first has other neighbours, the last digit of the day and the first of the month. */
const dayFirst = (day: number) =>
  (day % 100) * 1000000 + (Math.floor(day / 100) % 100) * 10000 + Math.floor(day / 10000)

function wrongDigits(a: number, b: number): number {
  let wrong = 0
  for (let x = a, y = b; x > 0 || y > 0; x = Math.floor(x / 10), y = Math.floor(y / 10)) if (x % 10 !== y % 10) wrong++
  return wrong
}

/** One digit wrong, or two neighbours swapped, in numbers of this many digits. */
function isTypo(a: number, b: number, digits: number): boolean {
  let wrong = 0
  let areSwapped = false
  let [last, lastX, lastY] = [-2, 0, 0]
  for (let place = 0, x = a, y = b; place < digits; place++, x = Math.trunc(x / 10), y = Math.trunc(y / 10)) {
    if (x % 10 === y % 10) continue
    wrong++
    areSwapped = place === last + 1 && x % 10 === lastY && y % 10 === lastX
    last = place
    lastX = x % 10
    lastY = y % 10
  }
  return wrong === 1 || (wrong === 2 && areSwapped)
}
