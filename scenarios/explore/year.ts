import { applyChange } from '../../simulator/changes/apply.ts'
import type { Change } from '../../simulator/changes/change.ts'
import type { Random } from '../../simulator/random.ts'
import type { School } from '../../src/school/school.ts'
import { ToolError } from '../../src/tool-error.ts'
import type { Stap } from '../language/scenario.ts'

/**
 * What one story may be full of: numbers that change hands, a person at the review screen, deeds by hand, results, a system that
 * fails, koppelingen and ways of importing. With a little of each in every story, two of one kind would seldom meet.
 */
export const themes = ['numbers', 'screen', 'hands', 'results', 'outages', 'koppelingen'] as const
export type Theme = (typeof themes)[number]

/** A year that is being drawn: the school as it will be, so that what happens can happen. */
export type Year = {
  school: School
  day: string
  readonly later: Change[]
  readonly stappen: Stap[]
  /** Ids of two records of one child that nobody made one yet. */
  readonly dubbel: (readonly [string, string])[]
  readonly fullOf: ReadonlySet<Theme>
  /** Whom the last deed was about, by list. */
  readonly laatst: { [list in List]?: { readonly key: string } }
}

type List = 'leerlingen' | 'leerkrachten' | 'groepen'

/** Chance of what is usual, or of what is so in a story that is full of it. */
export const often = (random: Random, { fullOf }: Year, theme: Theme, usual: number, full: number): boolean =>
  random.chance(fullOf.has(theme) ? full : usual)

export const step = (year: Year, stap: Stap): void => void year.stappen.push(stap)

export const times = (count: number, act: () => void): void => {
  for (let done = 0; done < count; done++) act()
}

/** A key that one record has. */
export function keyIn(
  random: Random,
  records: readonly { readonly key?: string }[] | undefined,
): { key: string } | undefined {
  const keys = (records ?? []).flatMap(({ key }) => key ?? [])
  const own = keys.filter((key) => keys.indexOf(key) === keys.lastIndexOf(key))
  return own.length === 0 ? undefined : { key: random.pick(own) }
}

/** Somebody of the school, often whom the last deed was about: deeds go wrong where they meet in one child. */
function someone(random: Random, { school, laatst }: Year, list: List): { key: string } | undefined {
  const before = laatst[list]
  const isSame = before !== undefined && random.chance(0.4)
  const isThere = school[list]?.filter(({ key }) => key === before?.key).length === 1
  const found = isSame && isThere ? before : keyIn(random, school[list])
  if (found !== undefined) laatst[list] = found
  return found
}

export const leerling = (random: Random, year: Year) => someone(random, year, 'leerlingen')
export const leerkracht = (random: Random, year: Year) => someone(random, year, 'leerkrachten')
export const groep = (random: Random, year: Year) => someone(random, year, 'groepen')

/** Something happens in the school today, when it can. */
export function happen(year: Year, change: Omit<Change, 'datum'>): void {
  try {
    year.school = applyChange(year.school, { ...change, datum: year.day } as Change, { seed: '1' })
    step(year, { doe: 'wijziging', wijziging: change as never })
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
  }
}

/** Days go by; what was planned for them happens. */
export function turnTo(year: Year, day: string): void {
  if (day <= year.day) return
  const days = Math.round((Date.parse(day) - Date.parse(year.day)) / 86_400_000)
  step(year, { doe: 'tijd', tijd: days < 60 ? `+${days}` : day })
  year.day = day
  const due = year.later.filter(({ datum }) => datum <= day)
  for (const change of due) {
    year.later.splice(year.later.indexOf(change), 1)
    try {
      year.school = applyChange(year.school, change, { seed: '1' })
    } catch (error) {
      if (!(error instanceof ToolError)) throw error
    }
  }
}
