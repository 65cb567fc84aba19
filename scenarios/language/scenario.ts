import type { AdapterGroep, AdapterLeerkracht, AdapterLeerling } from '../../contracts/adapter/adapter.ts'
import type { Change } from '../../simulator/changes/change.ts'
import type { Aanwijzing } from '../../simulator/school-file/aanwijzing.ts'
import type { SchoolFile, Source } from '../../simulator/school-file/school-file.ts'
import type { Storing } from '../../simulator/storingen/storing.ts'
import type { Kenmerk } from '../profile/kenmerken.ts'

export const ernsten = ['S1', 'S2', 'S3', 'S4'] as const
/** S1 a child's data is seen by another; S2 doubles, lost history, wrong deactivation; S3 extra work; S4 cosmetic. */
export type Ernst = (typeof ernsten)[number]

/** What an expectation is: a rule that no system may break, a habit of careful systems, or a choice of ours. */
export const klassen = ['regel', 'gewoonte', 'keuze'] as const
export type Klasse = (typeof klassen)[number]

export const soorten = ['groep', 'leerkracht', 'leerling'] as const
export type Soort = (typeof soorten)[number]

/** Which people or groups of the school the EA has at the start, with what of it. */
export type Bezit<Record> = {
  /** `alles`: one record for each of the school. Absent: only those written under `ook`. */
  readonly heeft?: 'alles'
  /** Fields that the EA does not have, such as key, eckid, geboortedatum. */
  readonly zonder?: readonly string[]
  /** Records of the school that the EA does not have. */
  readonly behalve?: readonly Aanwijzing[]
  /** Records written by hand. With `van` they are that pupil of the school (the truth), with other values for some fields. */
  readonly ook?: readonly (Partial<{ readonly [Field in keyof Record]: Record[Field] | null }> & {
    readonly van?: Aanwijzing
    readonly zonder?: readonly string[]
  })[]
}

/** What the EA has before the first step. Ids are `ea-` and the truth's id unless written otherwise. */
export type BeginVanEa = {
  readonly groepen?: Bezit<AdapterGroep>
  readonly leerkrachten?: Bezit<AdapterLeerkracht>
  readonly leerlingen?: Bezit<AdapterLeerling>
  /** `geen`: no results. Absent: each pupil record has one, of before the story. */
  readonly resultaten?: 'geen'
}

/** The name of the school at the top of a story; others are called as the story calls them. */
export const eersteSchool = 'eerste'

/** Points at a record of the EA: by its id, by which person of the school it is in truth, or by what it says. */
export type EaAanwijzing = {
  /** Which school's record, by its name in the story. Absent: of the school that the story is at. */
  readonly bij?: string
  readonly ea?: string
  readonly van?: Aanwijzing
  readonly roepnaam?: string
  readonly achternaam?: string
  readonly naam?: string
}

export type Actie = 'nieuw' | 'koppelen' | 'koppeling-opheffen' | 'niet-importeren' | 'email'

/** One thing that happens. */
export type Stap =
  /** From here on the story is about this school: `eerste`, or one of `andereScholen`. */
  | { readonly doe: 'bij'; readonly bij: string }
  | { readonly doe: 'activeer'; readonly rol?: string; readonly verificatiecode?: string; readonly akkoord?: boolean }
  | { readonly doe: 'deactiveer' | 'vernieuw-sleutel' }
  | { readonly doe: 'koppel'; readonly velden?: Readonly<Record<string, string>> }
  | { readonly doe: 'importeer' | 'breek-af' | 'maak-ongedaan' | 'verwijder-nummers' }
  | {
      readonly doe: 'beslis'
      readonly soort: Soort
      readonly wie: Aanwijzing
      readonly actie: Actie
      readonly met?: EaAanwijzing
      /** With `koppelen`: the record comes over from another school of the EA. */
      readonly verhuizen?: boolean
      readonly emailadres?: string
    }
  | { readonly doe: 'verwerk'; readonly bevestigd?: boolean }
  | { readonly doe: 'voeg-samen'; readonly blijft: EaAanwijzing; readonly verdwijnt: EaAanwijzing }
  | { readonly doe: 'tijd'; readonly tijd: string }
  | { readonly doe: 'wijziging'; readonly wijziging: Omit<Change, 'datum'> & { readonly datum?: string } }
  | { readonly doe: 'storing'; readonly storing: Omit<Storing, 'id' | 'when'> & { readonly when?: Storing['when'] } }
  | { readonly doe: 'geen-storing' }
  | { readonly doe: 'las'; readonly las: Readonly<Record<string, unknown>> }
  | {
      readonly doe: 'normeer'
      readonly leerling: EaAanwijzing
      readonly toets: string
      readonly score: number
      readonly afnamedatum?: string
      /** The teacher who marked it. Absent: nobody in particular. */
      readonly verwerker?: EaAanwijzing
    }
  | { readonly doe: 'verstuur'; readonly eerdere?: boolean }
  | {
      readonly doe: 'verwacht'
      readonly klasse?: Klasse
      readonly omdat?: string
      readonly mits?: readonly Kenmerk[]
      readonly verwacht: Verwachting
    }

export type Telling = {
  readonly nieuw?: number
  readonly bestaand?: number
  readonly nietImporteren?: number
  readonly twijfel?: number
}

/** What must be so after the step before. Everything that is written must hold; what is not written is free. */
export type Verwachting = {
  /** What the last import said. */
  readonly import?: 'voorstel' | 'geenwijzigingen' | 'geengegevens' | 'mislukt'
  /** What the last action said. */
  readonly uitkomst?: 'ok' | 'geweigerd' | 'bevestiging-nodig'
  readonly fault?: string
  readonly groepen?: Telling
  readonly leerkrachten?: Telling
  readonly leerlingen?: Telling
  /** Lines of the review screen. */
  readonly regels?: readonly {
    readonly leerling?: Aanwijzing
    readonly leerkracht?: Aanwijzing
    readonly groep?: Aanwijzing
    readonly is: 'nieuw' | 'bestaand' | 'niet-importeren' | 'twijfel' | 'nieuw-of-twijfel' | 'bestaand-of-twijfel'
    /** The record it is linked to; with `is: twijfel` one of its candidates. */
    readonly met?: EaAanwijzing
  }[]
  /** Records that the EA holds. */
  readonly records?: readonly {
    readonly leerling?: EaAanwijzing
    readonly leerkracht?: EaAanwijzing
    readonly groep?: EaAanwijzing
    /** How many there are that fit; default exactly 1. */
    readonly aantal?: number
    readonly actief?: boolean
    /** Name of one of its groups; `geen`: it has none. */
    readonly groepNaam?: string
    /** Names of exactly the groups that it is in, of every school year, in any order. */
    readonly groepen?: readonly string[]
    /** Fields with exactly these values; null: the field is not there. */
    readonly velden?: Readonly<Record<string, string | null>>
  }[]
  readonly aantallen?: {
    readonly leerlingen?: number
    readonly actieveLeerlingen?: number
    readonly leerkrachten?: number
    readonly groepen?: number
  }
  /** How many invitations there are in all, or to which addresses. */
  readonly uitgenodigd?: number | readonly string[]
  /** What ESIS has received, all in all: how many results, or exactly these. */
  readonly ontvangen?:
    | number
    | readonly {
        readonly leerling: Aanwijzing
        readonly toets: string
        readonly score: number
        /** `YYYY-MM-DD`. */
        readonly afnamedatum?: string
        readonly versies?: number
        /** Who marked it; `geen`: the message does not say. Absent: free. */
        readonly verwerker?: Aanwijzing | 'geen'
      }[]
  /** `verstuurd` and `geweigerd` of the last sending. */
  readonly verstuurd?: { readonly verstuurd?: number; readonly geweigerd?: number; readonly uitgesteld?: number }
  /** The EA holds exactly what it held before the last import. */
  readonly nietsVeranderd?: boolean
  /** The system warned. */
  readonly waarschuwing?: boolean
  /** Names of laws that hold for everything that was done until here. */
  readonly wetten?: readonly string[]
}

/** A school of a story, and what the EA has of it before the first step. */
export type SchoolVanVerhaal = { readonly school: 'handleiding' | SchoolFile; readonly ea: BeginVanEa }

/** Where a step stands, for messages. */
export type Plek = { readonly bestand: string; readonly regel: number; readonly kolom: number }

/** One story: a school, what the EA has, what happens and what must be so. */
export type Scenario = SchoolVanVerhaal & {
  /** File name without folder and ending, with the values of its matrix behind it. */
  readonly naam: string
  readonly titel: string
  readonly waarom: string
  readonly thema: string
  readonly ernst: Ernst
  /** Rows of the catalogue of edge cases. */
  readonly dekt: readonly string[]
  readonly tags: readonly string[]
  /** False: wrong links and the like are part of the story (a person makes one by hand). Then only the expectations count. */
  readonly scoreTelt: boolean
  readonly xsdversie: string
  /** The day on which it begins, `YYYY-MM-DD`. */
  readonly begin: string
  /** Other schools in the same ESIS and the same EA, by the name that steps call them by. */
  readonly andereScholen: Readonly<Record<string, SchoolVanVerhaal>>
  readonly stappen: readonly { readonly stap: Stap; readonly plek: Plek }[]
  readonly source: Source
}
