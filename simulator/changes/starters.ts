import type { Jaargroep } from '../../src/school/groep.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import type { School } from '../../src/school/school.ts'
import { addDays, addYears } from '../../src/time/day.ts'
import { eckidOf, keysOf } from '../bend/keys.ts'
import { type Random, randomOf } from '../random.ts'
import { newChild } from './people.ts'

/** A stamgroep where the youngest start, by its key of the new year. */
export type StartRoom = { readonly key: string; readonly jaargroep: Jaargroep }

/** Years old at the start; 4 where nothing else is said. */
const startAge: Readonly<Record<string, number>> = { '11': 12, S: 6, V: 12 }

/** Children who start, dealt out over the rooms, with the kinds of numbers that other pupils of the school have. */
export function newLeerlingen(
  school: School,
  rooms: readonly StartRoom[],
  count: number,
  datum: string,
  random: Random,
): readonly Leerling[] {
  const newKey = keysOf(school, 'leerlingen', datum)
  const like = school.leerlingen[0]
  const seed = random.below(2 ** 31)
  return Array.from({ length: count }, (_, index): Leerling => {
    const own = randomOf(seed, `starter/${index}`)
    const room = rooms[index % Math.max(1, rooms.length)]
    const jaargroep = room?.jaargroep ?? '1'
    const id = `${school.brincode ?? 'school'}/leerlingen/${datum}/${index + 1}`
    return {
      id,
      key: newKey(),
      ...(like?.eckid && { eckid: eckidOf(id) }),
      ...newChild(school, own),
      ...(like?.geboortedatum && {
        geboortedatum: addDays(addYears(datum, -(startAge[jaargroep] ?? 4)), -own.below(365)),
      }),
      jaargroep,
      ...(room && { groep: room.key }),
      ...(like?.vestiging && { vestiging: like.vestiging }),
      ...(like?.bsnOndwnr4 && { bsnOndwnr4: String(own.below(10_000)).padStart(4, '0') }),
      instroomdatum: datum,
    }
  })
}
