// The messages carry Dutch wall-clock time. Computed from the European rule itself, so that no time zone data of the
// machine has a say: summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October.

const hour = 3_600_000

const lastSunday = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month + 1, 0))
  return last.getTime() - last.getUTCDay() * 24 * hour + hour
}

/** Hours that Dutch time is ahead of UTC at this moment: 1 or 2. */
function dutchOffset(moment: number): 1 | 2 {
  const year = new Date(moment).getUTCFullYear()
  return moment >= lastSunday(year, 2) && moment < lastSunday(year, 9) ? 2 : 1
}

/** `2026-11-23T19:00:00+01:00`; milliseconds are there only when they are not zero. */
export function dutchDateTime(moment: number): string {
  const offset = dutchOffset(moment)
  const local = new Date(moment + offset * hour).toISOString()
  return `${local.slice(0, moment % 1000 === 0 ? 19 : 23)}+0${offset}:00`
}

/** `2026-11-23`: the day it is in the Netherlands. */
export const dutchDay = (moment: number): string => dutchDateTime(moment).slice(0, 10)

/**
 * An `xs:dateTime` as milliseconds since 1970. Without a zone it is Dutch time (our choice). Undefined when it is no moment.
 */
export function momentOf(dateTime: string): number | undefined {
  if (dateTime.length > 200) return undefined
  const parts = /^(\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(dateTime.trim())
  if (parts === null) return undefined
  const [, local, fraction = '', zone] = parts
  const utc = Date.parse(`${local}${fraction.slice(0, 4)}${zone ?? 'Z'}`)
  if (Number.isNaN(utc)) return undefined
  return zone === undefined ? utc - dutchOffset(utc - hour) * hour : utc
}
