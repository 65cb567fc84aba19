import type { Leerling } from '../../src/school/leerling.ts'
import { itemAt } from '../../src/within.ts'
import { firstNamesOf } from '../changes/people.ts'
import { without } from './fields.ts'
import type { Hand } from './steps.ts'

/** Twins, or with two more triplets: children (own id, key and first name) with the same family name, birth date, initials and group. */
export function siblingsOf(leerling: Leerling, { newKey, random }: Hand<Leerling>, count: number): readonly Leerling[] {
  const initial = leerling.voorletters?.[0] ?? leerling.roepnaam?.[0] ?? 'A'
  const names = [...firstNamesOf('1', initial), ...firstNamesOf('2', initial), `${initial}bel`, `${initial}iko`]
  const free = names.filter((name) => name !== leerling.roepnaam)
  const start = random.below(free.length)
  return Array.from({ length: count }, (_, index) => {
    const key = newKey()
    return {
      ...without(leerling, 'eckid', 'voornamen', 'bsnOndwnr4', 'bsn', 'onderwijsnummer'),
      // By key: who stands there twice, or gets siblings twice, gets others each time.
      id: `${leerling.id}/tweeling/${key}`,
      key,
      roepnaam: itemAt(free, (start + index) % free.length),
    }
  })
}
