import type { Change } from '../../simulator/changes/change.ts'
import type { Random } from '../../simulator/random.ts'
import type { School } from '../../src/school/school.ts'
import type { BeginVanEa, Bezit } from '../language/scenario.ts'

type Written = { readonly key?: string; readonly roepnaam?: string; readonly achternaam?: string }

/** What a system has at the start, and what must have happened in the school for that to be so. */
export type Beginning = {
  readonly ea: BeginVanEa
  readonly sinds: readonly Omit<Change, 'datum'>[]
  /** Ids of two records of one child. */
  readonly dubbel: readonly (readonly [string, string])[]
}

/** Draws what the system has: nothing, everything, no numbers, a part, or records that differ from the school. */
export function drawBeginning(random: Random, { leerlingen, leerkrachten = [] }: School): Beginning {
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
  return {
    ea: {
      ...groups,
      ...(random.chance(0.5) && { leerkrachten: bezit }),
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

/** A few records that are not as the school has them: written otherwise, inactive, or of a child who has left since. */
function drawOdd(random: Random, pupils: readonly Written[]) {
  const behalve: { key: string }[] = []
  const ook: NonNullable<Bezit<Record<string, unknown>>['ook']>[number][] = []
  const sinds: Omit<Change, 'datum'>[] = []
  const dubbel: [string, string][] = []
  const chosen = pupils.filter(({ key }) => key && random.chance(0.35)).slice(0, 5)
  for (const { key, roepnaam, achternaam } of chosen) {
    const van = { key: key! }
    behalve.push(van)
    const other = random.pick(pupils)
    const numberless = random.chance(0.5) ? { zonder: ['key', 'eckid'] } : {}
    switch (random.below(8)) {
      case 0:
        ook.push({ van, ...numberless, actief: false })
        break
      case 1:
        ook.push({ van, ...numberless, achternaam: respelled(random, achternaam ?? roepnaam ?? 'Vos') })
        break
      case 2:
        ook.push({ van, ...numberless, roepnaam: respelled(random, roepnaam ?? 'Noor') })
        break
      case 3:
        ook.push({ van, ...numberless, geboortedatum: '2015-01-01' })
        break
      // Who this record is of has left; somebody who came later has the number, or the name.
      case 4:
        if (!other.key || other.key === key) break
        ook.push({ van, zonder: ['eckid'], key: other.key })
        sinds.push({ soort: 'uitstroom', leerling: van } as Omit<Change, 'datum'>)
        break
      case 5:
        if (other.key === key) break
        ook.push({
          van,
          zonder: random.chance(0.4) ? ['key', 'eckid', 'geboortedatum'] : ['key', 'eckid'],
          ...(random.chance(0.5) ? nameOf(other) : { achternaam: other.achternaam ?? 'Vos' }),
        })
        sinds.push({ soort: 'uitstroom', leerling: van } as Omit<Change, 'datum'>)
        break
      // Twice in the system: one of them was typed in by hand, or came from another list.
      case 6: {
        const ids: [string, string] = [`ea-${dubbel.length}-een`, `ea-${dubbel.length}-twee`]
        ook.push(
          { id: ids[0], van },
          {
            id: ids[1],
            van,
            zonder: random.pick([
              ['key', 'eckid'],
              ['key', 'eckid', 'geboortedatum'],
            ]),
          },
        )
        dubbel.push(random.chance(0.5) ? ids : [ids[1], ids[0]])
        break
      }
      default:
        ook.push({ van, zonder: ['key', 'eckid', 'geboortedatum', 'geslacht', 'voorletters'] })
    }
  }
  return { behalve, ook, sinds, dubbel }
}

const nameOf = ({ roepnaam, achternaam }: Written) => ({
  ...(roepnaam && { roepnaam }),
  ...(achternaam && { achternaam }),
})

/** The same name as somebody else would write it. */
function respelled(random: Random, name: string): string {
  const ways: readonly ((text: string) => string)[] = [
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
    (text) => `${text}-de Boer`,
    (text) => text.slice(0, Math.max(1, text.length - 1)),
    (text) => text.replace(/(.)(.)$/, '$2$1'),
    () => 'Anders',
  ]
  return random.pick(ways)(name)
}
