import { type Leerkracht, leerkrachtVelden } from '../school/leerkracht.ts'
import { type Leerling, leerlingVelden } from '../school/leerling.ts'
import { type NarrowSet, rowsOf, type Veld } from '../school/veld.ts'
import type { Profiel, XsdVersie } from './names.ts'

/** Which fields a profile of a version lets through (facts 4). Identifiers are in every profile, and not among these. */
export type ProfielVelden = {
  readonly leerling: ReadonlySet<keyof Leerling>
  readonly leerkracht: ReadonlySet<keyof Leerkracht>
  /** Vestigingen, omschrijving of a stamgroep, mutatiedatum, roles of the teacher as a whole. */
  readonly everything: boolean
  /** peildatum, aanmaakdatum and xsdversie must be in `school`. */
  readonly fullSchool: boolean
}

function velden(set: NarrowSet | undefined): ProfielVelden {
  const of = <Field extends string>(table: Readonly<Record<Field, Veld>>): ReadonlySet<Field> =>
    new Set(
      rowsOf(table)
        .filter(([, { wire }]) => wire !== undefined && wire.kind !== 'attribute')
        .filter(([, { sets }]) => set === undefined || sets?.includes(set))
        .map(([field]) => field),
    )
  return {
    leerling: of(leerlingVelden),
    leerkracht: of(leerkrachtVelden),
    everything: set === undefined,
    fullSchool: set === 'lvs 2.2' || set === 'lvs 2.3',
  }
}

const all = velden(undefined)
const made: Readonly<Record<NarrowSet, ProfielVelden>> = {
  'smal 2.2': velden('smal 2.2'),
  'smal 2.3': velden('smal 2.3'),
  'lvs 2.2': velden('lvs 2.2'),
  'lvs 2.3': velden('lvs 2.3'),
}

/** The fields of a profile. 2.3 drops the birth date from the Smalle set and voorletters and BSN-4 from the LVS set. */
export function veldenOf(profiel: Profiel, versie: XsdVersie): ProfielVelden {
  if (profiel === 'geen') return all
  return made[`${profiel === 'smalle-set' ? 'smal' : 'lvs'} ${versie === '2.3' ? '2.3' : '2.2'}`]
}
