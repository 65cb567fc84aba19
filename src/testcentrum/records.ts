import type { KnownGroep, KnownLeerkracht, KnownLeerling, Remembered } from '../link/known.ts'
import type { Resultaat, Toets } from '../school/leerresultaat.ts'
import type { Import, Levering } from './import.ts'
import type { Koppeling } from './koppelen/koppeling.ts'

/** A school's environment in the testcentrum: one brincode, one or more locations, each with its own koppeling. */
export type Omgeving = {
  readonly id: string
  readonly naam: string
  /** Absent until the first koppeling was approved. */
  readonly brincode?: string
}

/** A group of one school year; those of earlier years stay as history. */
export type Groep = KnownGroep

/** Somebody with an account. */
export type Leerkracht = KnownLeerkracht & {
  /** Ids of groups, of this and earlier school years. */
  readonly groepen?: readonly string[]
  /** A person typed the e-mail address: no import overwrites it (edge case E07). */
  readonly emailGetypt?: boolean
  /** What the account may do beside teaching: `beheerder`. Given by a person only; an import never does. Absent: nothing. */
  readonly rechten?: readonly string[]
  /** Other schools where this person works, each with its own number there (edge case E09). */
  readonly ookBij?: readonly { readonly school: string; readonly key?: string }[]
}

/** A pupil; never removed, so that results stay findable. */
export type Leerling = KnownLeerling & {
  /** Why and when (ms) inactive. Absent on active pupils and on those deactivated before the testcentrum kept it. */
  readonly gedeactiveerd?: { readonly op: number; readonly reden: 'niet-geleverd' | 'uitgestroomd' | 'met-de-hand' }
  /** The last day at school, `YYYY-MM-DD`, that the LAS announced. Absent: none was. */
  readonly laatsteDag?: string
  /** Id of the copy into which this one was merged. Such a record is never linked or shown again. */
  readonly samengevoegdMet?: string
}

/** A mail that waits to be sent: a new teacher may make an account (edge case E24). */
export type Uitnodiging = {
  readonly id: string
  readonly leerkracht: string
  readonly emailadres: string
  /** Milliseconds. */
  readonly gemaaktOp: number
}

/** One normed result of one pupil. */
export type ToetsResultaat = {
  /** Also its key in every message: given once, never changed, so that a resend replaces (edge case H05). */
  readonly id: string
  readonly leerling: string
  readonly toets: Toets
  readonly resultaat: Omit<Resultaat, 'key'>
  /** The level beside the score, `IV`, as the screen shows it. Absent: there is none. */
  readonly letter?: string
  /** By which norm the letter was given. Absent: none is known. */
  readonly norm?: string
  /** Id of the teacher who marked it. */
  readonly verwerker?: string
  /** Milliseconds. */
  readonly genormeerdOp: number
  /** Counts up each time it is normed again. */
  readonly versie: number
  /** What the LAS last confirmed. Absent: nothing yet. */
  readonly verzonden?: {
    readonly op: number
    readonly aanmaakdatum: string
    readonly versie: number
    /** The number under which it went: another one now means that it has to go again (edge case H04). */
    readonly leerlingid: string
    readonly school: string
  }
  /** Set apart: the LAS refuses it, and the others went on (edge case H02). */
  readonly apart?: {
    readonly op: number
    readonly faultcode: string
    readonly tekst: string
    readonly leerlingid: string
    readonly eckid?: string
    readonly versie: number
  }
}

/** What must survive a kill in the middle of sending: the aanmaakdatum must rise, also after one whose answer was lost. */
export type Verzending = {
  /** Milliseconds, whole seconds. */
  readonly laatsteAanmaakdatum: number
}

/** What the last apply of a koppeling changed, row by row. `null`: there was no such row. */
export type Ongedaan = {
  /** Id of the import. */
  readonly id: string
  readonly koppeling: string
  readonly rows: readonly {
    readonly collection: CollectionName
    readonly id: string
    readonly before: unknown
    readonly after: unknown
  }[]
}

/** Every collection and what its rows hold. */
export type Collections = {
  readonly omgeving: Omgeving
  readonly koppeling: Koppeling
  readonly groep: Groep
  readonly leerkracht: Leerkracht
  readonly leerling: Leerling
  readonly onthouden: Remembered
  readonly import: Import
  readonly levering: Levering
  readonly ongedaan: Ongedaan
  readonly uitnodiging: Uitnodiging
  readonly resultaat: ToetsResultaat
  readonly verzending: Verzending
  /** The last number given out, per kind. */
  readonly teller: number
}

export type CollectionName = keyof Collections

/** Collections that are shown as lists, in the order in which a snapshot has them. */
export const listedCollections = [
  'omgeving',
  'koppeling',
  'groep',
  'leerkracht',
  'leerling',
  'onthouden',
  'import',
  'levering',
  'ongedaan',
  'uitnodiging',
  'resultaat',
] as const satisfies readonly Exclude<CollectionName, 'teller' | 'verzending'>[]

/** All that a testcentrum knows, by collection and id. */
export type State = { readonly [Name in CollectionName]: ReadonlyMap<string, Collections[Name]> }

/** The same as plain lists, for an adapter, a test or a file. */
export type Snapshot = {
  readonly [Name in Exclude<CollectionName, 'teller' | 'verzending'>]: readonly Collections[Name][]
} & { readonly tellers: Readonly<Record<string, number>> }
