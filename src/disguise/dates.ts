import type { Random } from '../../simulator/random.ts'
import { compareDays, dateLevels, isDay, isPlaceholder, parseDay } from '../link/dates.ts'
import { keyedRandom } from './keyed.ts'

/** Another birth date for a birth date, in the same year. */
export type Dates = {
  /** People with their dates, before any of them is made up. */
  readonly learn: (seen: readonly SeenDay[]) => void
  /** What is not a day or stands behind it (a zone) stays. `who`: as in {@link SeenDay}; without it what most have. */
  readonly text: (date: string, who?: string) => string
}

export type SeenDay = {
  /** The same for all that is said of one record in one message; absent: nobody. */
  readonly who: string
  /** What it has in common with others that it may be linked to: families of its names, its numbers. */
  readonly ties: readonly string[]
  readonly date: string
}

type Given = { readonly day: number; readonly made: number }

/** Somebody's day, and in how much they may be taken for who is made up now. */
type Mate = Given & { readonly weight: number }

/**
 * Days are drawn one by one under the secret, not by a rule: no rule for all days keeps swaps and slips. What must agree are
 * the days of people who may be taken for each other, as they have a name or number in common: equal, swapped, one digit
 * wrong, a day that stands for unknown, or none of these. A day has one other day for everybody, but where somebody's slip
 * of the pen made it a stranger's birthday.
 */
export function createDates(secret: string): Dates {
  const general = new Map<number, number>()
  const taken = new Set<number>()
  const own = new Map<string, number>()
  const byTie = new Map<string, Given[]>()

  const give = ({ who, ties, date }: SeenDay): void => {
    const day = parseDay(date)
    if (!moves(day) || own.has(`${who}/${day}`)) return
    const made = chosen(day, matesBy(new Set(ties)))
    own.set(`${who}/${day}`, made)
    if (!general.has(day)) general.set(day, made)
    taken.add(made)
    const given = { day, made }
    for (const tie of new Set(ties)) {
      const known = byTie.get(tie) ?? []
      known.push(given)
      byTie.set(tie, known)
    }
  }

  /** Who has more in common is sooner taken for one: oneself on another day has all. */
  const matesBy = (ties: ReadonlySet<string>): readonly Mate[] => {
    const shared = new Map<Given, number>()
    for (const tie of ties)
      for (const mate of byTie.get(tie)?.slice(-mostMates) ?? []) shared.set(mate, (shared.get(mate) ?? 0) + 1)
    return [...shared].map(([mate, count]) => ({ ...mate, weight: count ** 3 })).sort((a, b) => b.weight - a.weight)
  }

  const chosen = (day: number, mates: readonly Mate[]): number => {
    const random = keyedRandom(secret, `day/${day}`)
    const usual = general.get(day)
    const same = mates.find((mate) => mate.day === day)?.made
    const costOf = (made: number, limit: number): number => {
      let cost = (made === day ? 50 : alikeness(made, day)) + (made !== usual && taken.has(made) ? 10 : 0)
      for (const mate of mates) {
        if (cost >= limit) return limit
        cost += mate.weight * costBetween(compareDays(day, mate.day), compareDays(made, mate.made))
      }
      return cost
    }
    let best = { made: day, cost: Number.POSITIVE_INFINITY }
    let good = 0
    for (const made of [...new Set([same, usual].filter((one) => one !== undefined)), ...others(day, mates, random)]) {
      const cost = costOf(made, best.cost)
      if (cost < best.cost) best = { made, cost }
      if (made === same || made === usual ? cost < 50 : best.cost === 0 || (best.cost < 10 && ++good === enough)) break
    }
    return best.made
  }

  return {
    learn: (seen) => {
      for (const one of seen) give(one)
    },
    text: (date, who) => {
      const day = parseDay(date)
      if (!moves(day)) return date
      if (!general.has(day)) give({ who: who ?? '', ties: [], date })
      const [year, rest] = divided(own.get(`${who}/${day}`) ?? general.get(day)!, 10_000)
      const [month, last] = divided(rest, 100)
      const two = (part: number) => String(part).padStart(2, '0')
      return date.replace(/\d{4}-\d\d-\d\d/, `${year}-${two(month)}-${two(last)}`)
    },
  }
}

/** So many of those who share one tie are looked at, the last ones. */
const mostMates = 200
/** So many days that would do are looked at before the best of them is taken. */
const enough = 12

/** Day and month swapped give the day itself, or one that stands for unknown. */
const isStuck = (day: number): boolean => day === swapped(day) || isPlaceholder(swapped(day))

/** A month or day that stays, and a day that a swap would not change for one that it would, only where there is no better. */
const alikeness = (made: number, day: number): number =>
  20 * Number(isStuck(made) !== isStuck(day)) +
  3 * (Number(made % 100 === day % 100) + Number(Math.floor(made / 100) === Math.floor(day / 100)))

const divided = (value: number, by: number): [number, number] => [Math.floor(value / by), value % by]

/** Days that stand for unknown stay what they are. */
const moves = (day: number): boolean => day > 0 && !isPlaceholder(day)

const swapped = (day: number): number => {
  const [year, rest] = divided(day, 10_000)
  const [month, last] = divided(rest, 100)
  return year * 10_000 + last * 100 + month
}

const decisive: ReadonlySet<number> = new Set([0, 1, 2, dateLevels.indexOf('placeholder')])
/** What decides must stay; of the rest as much as goes. */
const costBetween = (level: number, made: number): number =>
  level === made ? 0 : decisive.has(level) || decisive.has(made) ? 100 : 1

/** Other days in a drawn order; those that a mate's day leads to come first. */
function others(day: number, mates: readonly Given[], random: Random): readonly number[] {
  const [year] = divided(day, 10_000)
  const all = daysOf(year).get(kindOf(day)) ?? []
  const drawn = all.map((one) => [random.next(), one] as const).sort(([a], [b]) => a - b)
  const led = mates.flatMap((mate) => {
    const level = compareDays(day, mate.day)
    if (level === dateLevels.indexOf('swapped')) return [swapped(mate.made)]
    // The year was mistyped.
    return level === dateLevels.indexOf('typo') && mate.day % 10_000 === day % 10_000
      ? [year * 10_000 + (mate.made % 10_000)]
      : []
  })
  return [...led.filter((one) => isDay(one) === isDay(day)), ...drawn.map(([, one]) => one)]
}

/** Every pair of two numbers that could stand there, by kind. */
function daysOf(year: number): ReadonlyMap<string, readonly number[]> {
  const known = byYear.get(year)
  if (known !== undefined) return known
  const all = Array.from({ length: 40 * 40 }, (_, at) => year * 10_000 + Math.floor(at / 40) * 100 + (at % 40))
  const days = new Map<string, number[]>()
  // 29 February is nobody's: with a year mistyped it would be no day at all.
  for (const day of all.filter((one) => moves(one) && one % 10_000 !== 229))
    days.set(kindOf(day), [...(days.get(kindOf(day)) ?? []), day])
  if (byYear.size < 200) byYear.set(year, days)
  return days
}

const byYear = new Map<number, ReadonlyMap<string, readonly number[]>>()

/**
 * Days of one kind change places: of the same half of the year, so that nobody is too young who was old enough, and as
 * possible or impossible as they are and would be with day and month swapped.
 */
function kindOf(day: number): string {
  const [month, last] = divided(day % 10_000, 100)
  const half = isDay(day) ? month >= 8 : `${month >= 1 && month <= 12} ${last >= 1 && last <= 31}`
  return `${half} ${isDay(swapped(day))}`
}
