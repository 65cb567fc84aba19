const { floor } = Math

/** Days as whole numbers (0 is 1970-01-01): births are arithmetic, and a text is made only once per day. */

/** `dayOf(2026, 10, 1)`; month 1 to 12. Integer arithmetic of the proleptic Gregorian calendar. */
export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + floor(yearOfEra / 4) - floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** `dayOfText('2026-10-01')`. */
export function dayOfText(text: string): number {
  return dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)))
}

// Long enough from the start: an array with large holes would become a slow dictionary.
const texts: string[] = new Array(40_000)
const numbers = new Int32Array(40_000)

/** `2026-10-01`. */
export function dayText(day: number): string {
  texts[day] ??= new Date(day * 86_400_000).toISOString().slice(0, 10)
  return texts[day]
}

/** The calendar date as a number to read, 20261001. */
export function dateNumber(day: number): number {
  return numbers[day] || readDate(day)
}

/** The calendar year in which a day falls. */
export function yearOfDay(day: number): number {
  return floor(dateNumber(day) / 10_000)
}

function readDate(day: number): number {
  const number = Number(dayText(day).replaceAll('-', ''))
  numbers[day] = number
  return number
}
