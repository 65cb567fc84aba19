import type { Soort } from '../../link/known.ts'
import type { Reason } from '../../link/reasons.ts'
import type { Groep } from '../../school/groep.ts'
import type { Leerkracht } from '../../school/leerkracht.ts'
import type { Leerling } from '../../school/leerling.ts'
import type { Import, Levering } from '../import.ts'
import type { Koppeling } from '../koppelen/koppeling.ts'
import type { State } from '../records.ts'
import type { Reden } from '../refusal.ts'
import { adressenOf } from './adres.ts'
import { displayDay, jaargroepLabel, nameOfPerson, sortedName } from './namen.ts'
import { type Category, categories, type Regel, regelsOf } from './regels.ts'

/** A line as it stands on the screen. Columns that a tab does not have are absent. */
export type SchermRegel = {
  readonly index: number
  /** As the LAS sent it, to find the line by. */
  readonly key?: string
  readonly eckid?: string
  readonly naam: string
  /** `4-3-2014`. */
  readonly geboortedatum?: string
  /** `Jaargroep_1`; for a group the bare jaargroep. */
  readonly jaargroep?: string
  readonly groepen?: readonly string[]
  readonly emailadres?: string
  /** Id and name of the existing record, under bestaand. */
  readonly bestaand?: { readonly id: string; readonly naam: string }
  readonly acties: readonly string[]
  /** Nothing happens with this line until somebody chooses. */
  readonly moetKijken: boolean
  readonly redenen: readonly Reason[]
  readonly waarschuwingen: readonly Reason[]
  /** What stops this one line. */
  readonly probleem?: Reden
}

export type Tab = {
  /** `Leerlingen (22)`. */
  readonly titel: string
  readonly categorieen: Readonly<Record<Category, { readonly titel: string; readonly regels: readonly SchermRegel[] }>>
}

/** The screen "Controle import uit LAS". */
export type Scherm = {
  readonly import: string
  readonly kop: {
    readonly schooljaar: string
    readonly brincode: string
    readonly dependancecode: string
    readonly schoolkey: string
    /** What the LAS calls the school's locations: to see that it is the right one (edge case F15). */
    readonly vestigingen: readonly string[]
  }
  readonly tabs: Readonly<Record<Soort, Tab>>
  readonly waarschuwingen: readonly Reason[]
  readonly letOp: readonly Reden[]
}

const plurals: Readonly<Record<Soort, string>> = {
  groep: 'groepen',
  leerkracht: 'leerkrachten',
  leerling: 'leerlingen',
}

const titles: Readonly<Record<Category, (plural: string) => string>> = {
  nieuw: (plural) => `Nieuwe ${plural} toevoegen`,
  bestaand: (plural) => `Bestaande ${plural} koppelen`,
  'niet-importeren': () => 'Niet importeren',
}

const acties = (soort: Soort): Readonly<Record<Category, readonly string[]>> => ({
  nieuw: [`Koppel met bestaande ${soort}`, 'Niet importeren'],
  bestaand: ['Koppeling opheffen', 'Koppeling aanpassen', 'Niet importeren'],
  'niet-importeren': ['Nieuw'],
})

/** The review as data: three tabs of three categories. */
export function schermOf(state: State, koppeling: Koppeling, opened: Import, levering: Levering): Scherm {
  const regels = regelsOf(opened, levering)
  const adressen = adressenOf(state, opened, regels)
  const { school, plan } = levering
  const groepNamen = new Map((school.groepen ?? []).map(({ soort, key, naam }) => [`${soort} ${key}`, naam]))
  const namesOf = (soort: 'groep' | 'samengesteldeGroep', keys: readonly string[]) =>
    keys.map((key) => groepNamen.get(`${soort} ${key}`) ?? `(onbekende groep)`)
  const column = ({ soort, incoming, index }: Regel): Partial<SchermRegel> => {
    if (soort === 'groep') {
      const groep = incoming as Groep
      return { naam: groep.naam, jaargroep: groep.soort === 'groep' ? groep.jaargroep : '' }
    }
    if (soort === 'leerkracht') {
      const leerkracht = incoming as Leerkracht
      const { emailadres = leerkracht.emailadres ?? '', probleem } = adressen.get(index) ?? { probleem: undefined }
      return {
        naam: sortedName(leerkracht),
        groepen: (leerkracht.groepen ?? []).flatMap((one) => namesOf(one.soort, [one.key])),
        emailadres,
        ...(probleem && { probleem }),
      }
    }
    const leerling = incoming as Leerling
    return {
      naam: sortedName(leerling),
      geboortedatum: displayDay(leerling.geboortedatum),
      jaargroep: jaargroepLabel(leerling.jaargroep),
      groepen: [
        ...namesOf('groep', leerling.groep === undefined ? [] : [leerling.groep]),
        ...namesOf('samengesteldeGroep', leerling.samengesteldeGroepen ?? []),
      ],
    }
  }
  const shown = (regel: Regel): SchermRegel => {
    const { key, eckid } = regel.incoming as Leerling
    return {
      index: regel.index,
      ...(key === undefined ? {} : { key }),
      ...(eckid === undefined ? {} : { eckid }),
      naam: '',
      ...column(regel),
      ...(regel.id === undefined
        ? {}
        : { bestaand: { id: regel.id, naam: existingName(state, regel.soort, regel.id) } }),
      acties: [...acties(regel.soort)[regel.category], ...(regel.moetKijken ? ['Nieuw'] : [])],
      moetKijken: regel.moetKijken,
      redenen: regel.proposal.reasons,
      waarschuwingen: regel.proposal.warnings,
    }
  }
  const tabOf = (soort: Soort): Tab => {
    const ofSoort = regels.filter((regel) => regel.soort === soort)
    const plural = plurals[soort]
    return {
      titel: `${plural.charAt(0).toUpperCase()}${plural.slice(1)} (${ofSoort.length})`,
      categorieen: Object.fromEntries(
        categories.map((category) => {
          const lines = ofSoort.filter((regel) => regel.category === category).map(shown)
          return [category, { titel: `${titles[category](plural)} (${lines.length})`, regels: lines }]
        }),
      ) as unknown as Tab['categorieen'],
    }
  }
  return {
    import: opened.id,
    kop: {
      schooljaar: school.schooljaar,
      brincode: koppeling.brincode,
      dependancecode: koppeling.dependancecode === '00' ? '' : koppeling.dependancecode,
      schoolkey: '',
      vestigingen: (school.vestigingen ?? []).map(({ naam }) => naam),
    },
    tabs: { groep: tabOf('groep'), leerkracht: tabOf('leerkracht'), leerling: tabOf('leerling') },
    waarschuwingen: plan.warnings,
    letOp: opened.letOp,
  }
}

function existingName(state: State, soort: Soort, id: string): string {
  if (soort === 'groep') return state.groep.get(id)?.naam ?? ''
  const person = soort === 'leerkracht' ? state.leerkracht.get(id) : state.leerling.get(id)
  return person === undefined ? '' : nameOfPerson(person)
}
