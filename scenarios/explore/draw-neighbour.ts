import type { Random } from '../../simulator/random.ts'
import type { SchoolFile } from '../../simulator/school-file/school-file.ts'
import type { SchoolVanVerhaal } from '../language/scenario.ts'

/** Who has the number of somebody else at the school next door. */
const strangers = [
  { roepnaam: 'Mila', achternaam: 'Anders', geboortedatum: '2016-02-29' },
  { roepnaam: 'Teun', voorvoegsel: 'van', achternaam: 'Elders', geboortedatum: '2019-12-31' },
]

/**
 * A second school that the system has: a location of the first, or another. In part its people are those of the first, as after
 * a move or where somebody works at both; in part others have their numbers, as each LAS counts from one.
 */
export function drawNeighbour(random: Random, plain: SchoolFile): SchoolVanVerhaal & { readonly school: SchoolFile } {
  const { leerlingen = [], leerkrachten = [], anomalieen: _, ...rest } = plain
  const kept = leerlingen.filter(() => random.chance(0.6)).slice(0, 4)
  const alike = <One extends { readonly eckid?: string | null }>(one: One, stranger: object): object => {
    if (random.chance(0.5)) return one
    const { eckid: __, ...other } = one
    return random.chance(0.5) ? other : { ...other, ...stranger }
  }
  const some = kept.length > 0 ? kept : leerlingen.slice(0, 1)
  return {
    school: {
      ...rest,
      school: random.pick([{ brincode: '99YY' }, { brincode: '99XX', dependancecode: '01' }]),
      leerlingen: some.map((one) => alike(one, random.pick(strangers))) as SchoolFile['leerlingen'],
      leerkrachten: leerkrachten
        .filter(() => random.chance(0.5))
        .map((one) => alike(one, { roepnaam: 'Ans', achternaam: 'Anders' })) as SchoolFile['leerkrachten'],
    },
    ea: random.pick([
      {},
      { groepen: { heeft: 'alles' }, leerkrachten: { heeft: 'alles' }, leerlingen: { heeft: 'alles' } },
      { leerlingen: { heeft: 'alles', zonder: ['key', 'eckid'] } },
    ]),
  }
}
