/** Days of the calendar, as the messages write them: `2026-12-31`. One place for what a day is; no machine's zone has a say. */

/** Days in a month (1 to 12) of a year; 0 for a month that is none. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** Whether the text is `YYYY-MM-DD` and that day exists: `2026-02-29` does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  return day >= 1 && day <= daysIn(year, month)
}

/** `2015-03-04+01:00` and `2015-03-04Z` are 4 March everywhere (edge case C04): the text without its zone. */
export const withoutZone = (text: string): string => text.replace(/(?:Z|[+-]\d\d:\d\d)$/, '')

/** A day so many days later (or earlier). `addDays('2026-12-31', 1)` gives `2027-01-01`; a zone behind the day is let go. */
export function addDays(day: string, days: number): string {
  const moment = new Date(`${day.slice(0, 10)}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}

/** What somebody wrote for a day, so many days later; as it was written where no calendar has it. */
export const daysLater = (written: string, days: number): string =>
  isDay(written.slice(0, 10)) ? addDays(written, days) : written

/** The same day so many years later; 29 February becomes 28 February where it must. */
export function addYears(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years
  const monthDay = day.slice(5) === '02-29' && daysIn(year, 2) === 28 ? '02-28' : day.slice(5)
  return `${String(year).padStart(4, '0')}-${monthDay}`
}
