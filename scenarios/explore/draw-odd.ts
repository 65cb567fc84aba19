import type { Change } from '../../simulator/changes/change.ts'
import type { Random } from '../../simulator/random.ts'
import type { Bezit } from '../language/scenario.ts'

export type Written = {
  readonly key?: string
  readonly naam?: string
  readonly roepnaam?: string
  readonly achternaam?: string
  readonly emailadres?: string
}

/** A few records that are not as the school has them: written otherwise, inactive, or of a child who has left since. */
export function drawOdd(random: Random, pupils: readonly Written[]) {
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

/** The same of teachers: of another number, address or name, which may be that of a colleague. */
export function drawOddLeerkrachten(random: Random, teachers: readonly Written[]) {
  return oddOnes(random, teachers, ({ roepnaam, achternaam }, other) => {
    const numberless = random.chance(0.5) ? { zonder: ['key', 'eckid'] } : {}
    return random.pick([
      { ...numberless, actief: false },
      { ...numberless, achternaam: respelled(random, achternaam ?? 'Vos') },
      { ...numberless, roepnaam: respelled(random, roepnaam ?? 'Els') },
      { zonder: ['eckid'], key: other.key },
      { zonder: ['key', 'eckid'], ...(other.emailadres && { emailadres: other.emailadres }) },
      { zonder: ['key', 'eckid'], ...nameOf(other) },
      { zonder: ['key', 'eckid', 'emailadres'] },
      { zonder: ['emailadres'] },
      { emailadres: 'prive@thuis.example' },
    ])
  })
}

/** The same of groups: of last year, or with the number or the name of another. */
export function drawOddGroups(random: Random, groups: readonly Written[]) {
  return oddOnes(random, groups, ({ naam }, other) =>
    random.pick([
      { schooljaar: '2025-2026' },
      { zonder: ['key'], schooljaar: '2025-2026' },
      { key: other.key },
      { zonder: ['key'], naam: other.naam },
      { zonder: ['key', 'jaargroep'] },
      { naam: respelled(random, naam ?? 'A') },
    ]),
  )
}

/** Two or three records that the system does not have as the school does, but otherwise. */
function oddOnes(random: Random, all: readonly Written[], odd: (one: Written, other: Written) => object) {
  const chosen = all.filter(() => random.chance(0.4)).slice(0, 3)
  return {
    behalve: chosen.map(({ key }) => ({ key })),
    ook: chosen.map((one) => ({ van: { key: one.key }, ...odd(one, random.pick(all)) })),
  }
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
