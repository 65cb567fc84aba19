import type { AdapterGroep, AdapterLeerkracht, AdapterLeerling } from '../../contracts/adapter/adapter.ts'
import type { Aanwijzing } from '../../simulator/school-file/aanwijzing.ts'
import type { SchoolFile, Source } from '../../simulator/school-file/school-file.ts'
import type { Ernst } from './ernst.ts'

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
  /** `geen`: no results. Absent: one for each pupil. */
  readonly resultaten?: 'geen'
}

/** The name of the school at the top of a story; others are called as the story calls them. */
export const eersteSchool = 'eerste'

/** A school of a story, and what the EA has of it before the first step. */
export type SchoolVanVerhaal = { readonly school: 'handleiding' | SchoolFile; readonly ea: BeginVanEa }

/** Where a step stands, for messages. */
export type Plek = { readonly bestand: string; readonly regel: number; readonly kolom: number }

/** What a story says before its first step. */
export type Kop = SchoolVanVerhaal & {
  /** File name without folder and ending, with the values of its matrix behind it. */
  readonly naam: string
  readonly titel: string
  readonly waarom: string
  readonly thema: string
  /** How bad it is at most when an expectation of the story fails. */
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
  readonly source: Source
}
