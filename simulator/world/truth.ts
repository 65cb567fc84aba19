import type { School } from '../../src/school/school.ts'
import type { LiveSchool } from './live-school.ts'

/** Under which names one person or group went: at a school, from a moment until another (absent: still). Milliseconds. */
export type Period = {
  readonly school: string
  readonly from: number
  readonly until?: number
  readonly key?: string
  readonly eckid?: string
}

/** Everything that is one and the same, whatever it was called. */
export type Identity = { readonly id: string; readonly periods: readonly Period[] }

/** Who is who: the answer key. Never on the wire. */
export type Truth = Readonly<Record<'leerlingen' | 'leerkrachten' | 'groepen', readonly Identity[]>>

/**
 * Follows every id through all that the schools have been (and are already known to become). Records without an id are
 * left out: nobody knows who they are. Two periods of one id at the same time are a double.
 */
export function truthOf(scholen: Iterable<LiveSchool>): Truth {
  const all = [...scholen]
  return {
    leerlingen: identitiesIn(all, ({ leerlingen }) => leerlingen),
    leerkrachten: identitiesIn(all, ({ leerkrachten = [] }) => leerkrachten),
    groepen: identitiesIn(all, ({ groepen = [] }) => groepen),
  }
}

type Named = { readonly id?: string; readonly key?: string; readonly eckid?: string }

type OpenPeriod = { readonly id: string; readonly period: Period }

function identitiesIn(scholen: readonly LiveSchool[], listOf: (school: School) => readonly Named[]): Identity[] {
  const periods = new Map<string, Period[]>()
  const close = ({ id, period }: OpenPeriod, until?: number) => {
    const own = periods.get(id) ?? []
    own.push(until === undefined ? period : { ...period, until })
    periods.set(id, own)
  }
  for (const live of scholen) {
    let open = new Map<string, OpenPeriod>()
    let list: readonly Named[] | undefined
    for (const { from, school } of live.versions) {
      if (listOf(school) === list) continue
      list = listOf(school)
      const now = new Map<string, OpenPeriod>()
      for (const { id, key, eckid } of list) {
        if (id === undefined) continue
        const name = JSON.stringify([id, key, eckid])
        const period = {
          school: live.id,
          from,
          ...(key !== undefined && { key }),
          ...(eckid !== undefined && { eckid }),
        }
        now.set(name, open.get(name) ?? { id, period })
      }
      for (const [name, period] of open) if (!now.has(name)) close(period, from)
      open = now
    }
    for (const period of open.values()) close(period)
  }
  return [...periods]
    .map(([id, own]) => ({ id, periods: own.sort((a, b) => a.from - b.from) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
