/** The school year in which a day falls: it turns on 1 August. `2026-11-23` gives `2026-2027`. */
export function schooljaarOf(day: string): string {
  const year = Number(day.slice(0, 4))
  const start = day.slice(5, 7) >= '08' ? year : year - 1
  return `${start}-${start + 1}`
}

/** First and last day of a school year. `2026-2027` gives 2026-08-01 and 2027-07-31. */
export function daysOf(schooljaar: string): { first: string; last: string } {
  const start = Number(schooljaar.slice(0, 4))
  return { first: `${start}-08-01`, last: `${start + 1}-07-31` }
}

/** The school year after the given one. */
export function nextSchooljaar(schooljaar: string): string {
  const start = Number(schooljaar.slice(0, 4)) + 1
  return `${start}-${start + 1}`
}
