/** A day so many days later (or earlier). `addDays('2026-12-31', 1)` gives `2027-01-01`; a zone behind the day is let go. */
export function addDays(day: string, days: number): string {
  const moment = new Date(`${day.slice(0, 10)}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}

/** Whether days can be counted from it: what is wrong on purpose may be any text. */
export const isDay = (text: string): boolean => !Number.isNaN(Date.parse(`${text.slice(0, 10)}T00:00:00Z`))

/** The same day so many years later; 29 February becomes 28 February where it must. */
export function addYears(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0')
  const leap = new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() === 1
  return `${year}-${day.slice(5) === '02-29' && !leap ? '02-28' : day.slice(5)}`
}
