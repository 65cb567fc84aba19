import { randomOf } from '../../simulator/random.ts'
import { lastOf } from '../within.ts'

/** What an EA does for a school. */
export type Deed = 'haal' | 'vraag' | 'breng'

export const deeds: readonly Deed[] = ['haal', 'vraag', 'breng']

/** How often an EA does something for one school in a week, and when. Weights of days and hours count beside each other. */
export type Habit = {
  readonly perWeek: number
  /** Monday to Sunday. */
  readonly days: readonly number[]
  /** Of the hours 0 to 23; those that are not named have none. */
  readonly hours: Readonly<Record<number, number>>
}

/**
 * The week after the summer holiday: groups are new, so schools are fetched whole by people who set up the year, most of all on Monday
 * morning; at night it is asked whether anything changed; results come in lessons, more each day. An estimate of ours: nobody
 * publishes the traffic of an administration.
 */
export const weekAfterSummer: Readonly<Record<Deed, Habit>> = {
  haal: {
    perWeek: 3,
    days: [10, 4, 2, 2, 2, 0, 0.2],
    hours: { 7: 1, 8: 6, 9: 8, 10: 6, 11: 4, 12: 2, 13: 4, 14: 4, 15: 3, 16: 2, 20: 0.5, 21: 0.5 },
  },
  vraag: {
    perWeek: 10,
    days: [5, 5, 5, 5, 5, 1, 1],
    hours: { 1: 2, 2: 4, 3: 4, 4: 3, 5: 2, 8: 4, 9: 2, 12: 1, 16: 1 },
  },
  breng: {
    perWeek: 20,
    days: [1, 3, 3, 5, 5, 0, 0],
    hours: { 8: 1, 9: 6, 10: 7, 11: 6, 12: 1, 13: 5, 14: 5, 15: 2, 19: 0.5, 20: 0.5 },
  },
}

export const hoursOfWeek = 7 * 24

/** Something that is to be done: `at` in hours since Monday, 0 o'clock; `school` counts from 0. */
export type Planned = { readonly at: number; readonly school: number; readonly deed: Deed }

/** All that happens in a week, in order of time: the same for the same seed. */
export function planWeek(
  schools: number,
  seed: string,
  week: Readonly<Record<Deed, Habit>> = weekAfterSummer,
): readonly Planned[] {
  const planned: Planned[] = []
  for (const deed of deeds) {
    const { perWeek } = week[deed]
    const upTo = cumulative(week[deed])
    const random = randomOf(seed, `load/${deed}`)
    for (let school = 0; school < schools; school++)
      for (let time = 0; time < perWeek; time++) {
        const drawn = random.next() * lastOf(upTo)
        const hour = upTo.findIndex((sum) => drawn < sum)
        planned.push({ at: hour + random.next(), school, deed })
      }
  }
  return planned.sort((a, b) => a.at - b.at)
}

/** Weights of the hours of a week, each with all before it. */
function cumulative({ days, hours }: Habit): readonly number[] {
  let sum = 0
  return Array.from({ length: hoursOfWeek }, (_, hour) => {
    sum += (days[Math.floor(hour / 24)] ?? 0) * (hours[hour % 24] ?? 0)
    return sum
  })
}
