/** A day as one number, 20150304, or 0 when absent or impossible. Reads `2015-03-04` and what follows it (a zone, a time). */
export function parseDay(text: string | undefined): number {
  const found = /^\s*(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '')
  if (found === null) return 0
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number]
  if (year < 1500 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return 0
  return year * 10000 + month * 100 + day
}

const daysIn = (year: number, month: number) =>
  [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!

/** Dates that clerks and programs fill in for "unknown": the first of January and of July, and the zero of some clocks. */
export const isPlaceholder = (day: number) => day % 10000 === 101 || day % 10000 === 701

export const dateLevels = ['same', 'swapped', 'typo', 'part', 'placeholder', 'year', 'different'] as const
export type DateLevel = (typeof dateLevels)[number]

/**
 * How two days compare, as an index in {@link dateLevels}. `swapped`: day and month changed places. `typo`: one digit wrong
 * or two neighbouring digits swapped. `part`: two of year, month and day equal. `placeholder`: the year is equal and one of
 * the two is a day filled in for "unknown". Symmetric; both must be there.
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
  return sameYear ? 5 : 6
}

/** One digit wrong, or two neighbours swapped, in numbers of this many digits. */
function isTypo(a: number, b: number, digits: number): boolean {
  const x = String(a).padStart(digits, '0')
  const y = String(b).padStart(digits, '0')
  const wrong = [...x].flatMap((digit, index) => (digit === y[index] ? [] : [index]))
  if (wrong.length === 1) return true
  const [first, second] = wrong
  return wrong.length === 2 && second === first! + 1 && x[first!] === y[second] && x[second] === y[first!]
}
