import type { Change } from '../../simulator/changes/change.ts'
import type { Random } from '../../simulator/random.ts'
import type { School } from '../../src/school/school.ts'
import type { BeginVanEa } from '../language/scenario.ts'
import { drawOdd, drawOddGroups, drawOddLeerkrachten, type Written } from './draw-odd.ts'

/** What a system has at the start, and what must have happened in the school for that to be so. */
export type Beginning = {
  readonly ea: BeginVanEa
  readonly sinds: readonly Omit<Change, 'datum'>[]
  /** Ids of two records of one child. */
  readonly dubbel: readonly (readonly [string, string])[]
}

/** Draws what the system has: nothing, everything, no numbers, a part, or records that differ from the school. */
export function drawBeginning(random: Random, { leerlingen, leerkrachten = [], groepen = [] }: School): Beginning {
  const all = { heeft: 'alles' } as const
  const pupils = pointable(leerlingen)
  const teachers = pointable(leerkrachten)
  const kind = random.next()
  if (kind < 0.15) return { ea: {}, sinds: [], dubbel: [] }
  if (kind < 0.3) return { ea: { groepen: all, leerkrachten: all, leerlingen: all }, sinds: [], dubbel: [] }
  const zonder = random.pick([
    [],
    [],
    ['key', 'eckid'],
    ['key', 'eckid'],
    ['eckid'],
    ['key', 'eckid', 'geboortedatum'],
    ['key', 'eckid', 'geslacht'],
    ['geboortedatum'],
  ])
  const bezit = { ...all, ...(zonder.length > 0 && { zonder }) }
  const groups = random.chance(0.8) ? { groepen: { ...all, ...(zonder.includes('key') && { zonder: ['key'] }) } } : {}
  if (kind < 0.55)
    return {
      ea: {
        ...groups,
        ...(random.chance(0.6) && { leerkrachten: { ...bezit, ...some(random, 'behalve', teachers) } }),
        leerlingen: { ...bezit, ...some(random, 'behalve', pupils) },
      },
      sinds: [],
      dubbel: [],
    }
  const odd = drawOdd(random, pupils)
  const oddGroups = random.chance(0.25) ? drawOddGroups(random, pointable(groepen)) : {}
  const oddTeachers = random.chance(0.5) ? drawOddLeerkrachten(random, teachers) : {}
  return {
    ea: {
      ...(groups.groepen && { groepen: { ...groups.groepen, ...oddGroups } as BeginVanEa['groepen'] }),
      ...(random.chance(0.5) && { leerkrachten: { ...bezit, ...oddTeachers } as BeginVanEa['leerkrachten'] }),
      ...(random.chance(0.1) && { resultaten: 'geen' as const }),
      leerlingen: { ...bezit, behalve: odd.behalve, ook: odd.ook } as BeginVanEa['leerlingen'],
    },
    sinds: odd.sinds,
    dubbel: odd.dubbel,
  }
}

/** Those whom a key points at. */
const pointable = (people: readonly Written[]): readonly Written[] => {
  const keys = people.map(({ key }) => key)
  return people.filter(({ key }) => key && keys.indexOf(key) === keys.lastIndexOf(key))
}

function some(random: Random, name: 'behalve', records: readonly Written[]) {
  const missing = records.filter(({ key }) => key && random.chance(0.2)).map(({ key }) => ({ key: key! }))
  return missing.length > 0 ? { [name]: missing } : {}
}
