import type { Groep } from '../../src/school/groep.ts'
import type { Leerkracht } from '../../src/school/leerkracht.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import type { Aanwijzing, Op } from '../school-file/aanwijzing.ts'

/** Fields that get a value, or (`null`) are taken away. */
export type Velden<Record> = { readonly [Field in keyof Record]?: Record[Field] | null }

/** What a list becomes, piece by piece: a run of records as they were, one with fields changed, or a new one. */
export type Stuk =
  | { readonly van: number; readonly aantal: number }
  | {
      readonly van: number
      readonly zet?: Readonly<Record<string, unknown>>
      readonly weg?: readonly string[]
    }
  | { readonly nieuw: object }

/** `van` of a list is how many records it had; `van` of a piece is a place in it, 0 is the first. */
export type Lijsten = Readonly<
  Partial<
    Record<
      'vestigingen' | 'groepen' | 'leerlingen' | 'leerkrachten',
      { readonly van: number; readonly stukken: readonly Stuk[] }
    >
  >
>

/** Something that happens in a school on a day. What a change leaves open is chosen by the seed. */
export type Change = { readonly datum: string } & (
  | { readonly soort: 'instroom'; readonly leerling?: Velden<Leerling>; readonly groep?: Aanwijzing }
  | { readonly soort: 'uitstroom'; readonly leerling: Aanwijzing }
  | { readonly soort: 'groepswissel'; readonly leerling: Aanwijzing; readonly groep: Aanwijzing }
  | {
      readonly soort: 'naamswijziging'
      readonly leerling: Aanwijzing
      readonly achternaam?: string
      readonly voorvoegsel?: string | null
    }
  | { readonly soort: 'roepnaamswijziging'; readonly leerling: Aanwijzing; readonly roepnaam?: string }
  | {
      readonly soort: 'geslachtswijziging'
      readonly leerling: Aanwijzing
      readonly geslacht?: Leerling['geslacht']
      readonly roepnaam?: string
    }
  | { readonly soort: 'leerling-wijzigt'; readonly leerling: Aanwijzing; readonly velden: Velden<Leerling> }
  | { readonly soort: 'leerkracht-komt'; readonly leerkracht?: Velden<Leerkracht>; readonly groep?: Aanwijzing }
  | { readonly soort: 'leerkracht-vertrekt'; readonly leerkracht: Aanwijzing }
  | {
      readonly soort: 'leerkracht-trouwt'
      readonly leerkracht: Aanwijzing
      readonly achternaam?: string
      readonly voorvoegsel?: string | null
      readonly emailadres?: string
    }
  | { readonly soort: 'leerkracht-krijgt-email'; readonly leerkracht: Aanwijzing; readonly emailadres?: string }
  | { readonly soort: 'leerkracht-wijzigt'; readonly leerkracht: Aanwijzing; readonly velden: Velden<Leerkracht> }
  | { readonly soort: 'groep-wijzigt'; readonly groep: Aanwijzing; readonly velden: Velden<Groep> }
  | { readonly soort: 'groep-splitst'; readonly groep: Aanwijzing; readonly namen?: readonly string[] }
  | { readonly soort: 'groepen-samenvoegen'; readonly groepen: readonly Aanwijzing[]; readonly naam?: string }
  | { readonly soort: 'in-koppelingen-beschikbaar'; readonly groep: Aanwijzing; readonly waarde: boolean }
  | {
      readonly soort: 'schooljaarovergang'
      /** `nieuw` (default) as the standard wants, or the old ones `behouden`. */
      readonly groepskeys?: 'nieuw' | 'behouden'
      /**
       * `jaargroep` (default): the name belongs to the year, so that next year's children of jaargroep 3 sit in a new
       * group `3`. `klas`: the name goes up with the children, Muizen was 1 and is now 2.
       */
      readonly groepsnamen?: 'jaargroep' | 'klas'
      /** How many children start. Default as many as leave. */
      readonly kleuters?: number
    }
  | { readonly soort: 'las-migratie'; readonly sleutels?: 'nummer' | 'guid' }
  | {
      readonly soort: 'fusie'
      /** The school that comes in. */
      readonly met: { readonly brincode: string; readonly dependancecode?: string }
      /** Of the merged school. Default that of the school that stays. */
      readonly brincode?: string
      readonly naam?: string
      /** Gives both old schools a place as a vestiging. Default true. */
      readonly alsVestigingen?: boolean
    }
  | { readonly soort: 'opheffing' }
  | {
      /** The next picture of the school as it was recorded: not checked, and no dates are put on it. */
      readonly soort: 'school-wijzigt'
      readonly zet?: Readonly<Record<string, unknown>>
      readonly weg?: readonly string[]
      readonly lijsten?: Lijsten
    }
  | { readonly soort: 'anomalie'; readonly naam: string; readonly op?: Op; readonly seed?: string }
)

/** The kinds of change. */
export type Soort = Change['soort']

/** The change of one kind. */
export type ChangeOf<Kind extends Soort> = Extract<Change, { soort: Kind }>
