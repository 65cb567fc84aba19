import type { School } from '../../src/school/school.ts'
import { bendNow } from '../bend/bend.ts'
import { type Random, randomOf } from '../random.ts'
import type { Around } from './around.ts'
import type { Change, ChangeOf, Soort } from './change.ts'
import { stamp } from './stamp.ts'
import { fusie, opheffing } from './verbs/fusie.ts'
import { groepenSamenvoegen, groepSplitst, groepWijzigt, inKoppelingenBeschikbaar } from './verbs/groep.ts'
import { lasMigratie } from './verbs/las-migratie.ts'
import {
  leerkrachtKomt,
  leerkrachtKrijgtEmail,
  leerkrachtTrouwt,
  leerkrachtVertrekt,
  leerkrachtWijzigt,
} from './verbs/leerkracht.ts'
import {
  geslachtswijziging,
  groepswissel,
  instroom,
  leerlingWijzigt,
  naamswijziging,
  roepnaamswijziging,
  uitstroom,
} from './verbs/leerling.ts'
import { schoolWijzigt } from './verbs/school-wijzigt.ts'
import { schooljaarovergang } from './verbs/schooljaarovergang.ts'

type Verb<Kind extends Soort> = (school: School, change: ChangeOf<Kind>, random: Random, around: Around) => School

/** What each kind of change does, in one place. */
const verbs: { readonly [Kind in Soort]: Verb<Kind> } = {
  instroom,
  uitstroom,
  groepswissel,
  naamswijziging,
  roepnaamswijziging,
  geslachtswijziging,
  'leerling-wijzigt': leerlingWijzigt,
  'leerkracht-komt': leerkrachtKomt,
  'leerkracht-vertrekt': leerkrachtVertrekt,
  'leerkracht-trouwt': leerkrachtTrouwt,
  'leerkracht-krijgt-email': leerkrachtKrijgtEmail,
  'leerkracht-wijzigt': leerkrachtWijzigt,
  'groep-wijzigt': groepWijzigt,
  'groep-splitst': groepSplitst,
  'groepen-samenvoegen': groepenSamenvoegen,
  'in-koppelingen-beschikbaar': inKoppelingenBeschikbaar,
  schooljaarovergang,
  'las-migratie': lasMigratie,
  fusie,
  opheffing,
  'school-wijzigt': (school, change) => schoolWijzigt(school, change),
  anomalie: (school, { naam, op, seed }, _, around) => bendNow(school, { naam, op }, seed ?? around.seed),
}

/**
 * The school after a change. Pure: the same school, change and seed give the same school. Who is who (`id`) stays; what
 * changed gets the day as its mutatiedatum. Throws E_CHANGE when a record is not there on that day.
 */
export function applyChange(school: School, change: Change, around: Around): School {
  // A recorded picture has its own dates.
  if (change.soort === 'school-wijzigt') return schoolWijzigt(school, change)
  const random = randomOf(around.seed, `${change.datum}/${change.soort}/${JSON.stringify(change)}`)
  const verb = verbs[change.soort] as Verb<Soort>
  const today = { ...school, peildatum: change.datum }
  return stamp(school, verb(today, change as ChangeOf<Soort>, random, around), change.datum)
}

/** The school on a day: everything up to and including that day has happened, in the order of the days. */
export function schoolOn(start: School, changes: readonly Change[], day: string, around: Around): School {
  return inOrder(changes)
    .filter(({ datum }) => datum <= day)
    .reduce((school, change) => applyChange(school, change, around), start)
}

/** By day; what happens on one day keeps the order in which it was told. */
export const inOrder = (changes: readonly Change[]): readonly Change[] =>
  changes.toSorted((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0))
