import type { Groep } from '../../src/school/groep.ts'
import type { Leerkracht, LeerkrachtGroep, Rol } from '../../src/school/leerkracht.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import type { School } from '../../src/school/school.ts'
import type { Profiel } from '../../src/uwlr/names.ts'
import type { Change } from '../changes/change.ts'
import type { KoppelingSettings } from '../koppelingen/from-settings.ts'
import type { Aanwijzing, Op } from './aanwijzing.ts'

/**
 * A record written by hand. Without `op` it is a new record; with `op` it changes the record that `op` points at, and
 * a field that is `null` is taken away.
 */
export type Written<Record> = {
  readonly [Field in keyof Record]?: Record[Field] | null
} & {
  readonly op?: Aanwijzing
  /** Takes the record that `op` points at out of the school. */
  readonly verwijder?: boolean
  /** The values are wrong on purpose: lengths, lists, double keys and dangling references are not checked. */
  readonly bewust?: boolean
}

/** As {@link Leerkracht}, with the short forms of a file: a group by its key, a role by its code or in free words. */
export type WrittenLeerkracht = Written<
  Omit<Leerkracht, 'rollen' | 'groepen'> & {
    readonly rollen?: readonly (string | Rol)[]
    readonly groepen?: readonly (
      | string
      | { readonly key: string; readonly soort?: LeerkrachtGroep['soort']; readonly rollen?: readonly (string | Rol)[] }
    )[]
  }
>

/** One use of a named anomaly. */
export type AnomalyUse = {
  readonly naam: string
  readonly op?: Op
  /** `YYYY-MM-DD`: the day it happens (or, of an anomaly in two steps, the day of the second step). Absent: from the start. */
  readonly datum?: string
}

/** Where the parts of a file stand, for messages that come later than reading it. */
export type Source = {
  readonly fileName: string
  /** Line and column, 1 is the first, of the value (or nearest value above it) at a path such as `['leerlingen', 3, 'key']`. */
  readonly at: (path: readonly (string | number)[]) => { line: number; column: number }
}

/** A school as somebody wrote it down: a generated base, changes by hand, anomalies, and what happens later. */
export type SchoolFile = {
  readonly seed?: string
  /** Options of the generator. Absent: nothing is generated, the school is what stands in the file. */
  readonly genereer?: Readonly<Record<string, unknown>>
  /** A group and five pupils who are nobody in particular, before the records by hand (see `klas.ts`). */
  readonly erbij?: 'klas'
  readonly school: Partial<Omit<School, 'groepen' | 'leerlingen' | 'leerkrachten'>> & { readonly bewust?: boolean }
  readonly koppelingen?: readonly KoppelingSettings[]
  readonly profiel?: Profiel
  /** UWLR versions on offer, `2.2`. */
  readonly versies?: readonly string[]
  readonly modus?: 'strict' | 'lenient'
  readonly dialect?: string
  /** Names of quirks: what the LAS does beside the standard. */
  readonly quirks?: readonly string[]
  /** Everybody was made up already: a second time may make somebody who they were. */
  readonly verzonnen?: boolean
  readonly groepen?: readonly Written<Groep>[]
  readonly leerlingen?: readonly Written<Leerling>[]
  readonly leerkrachten?: readonly WrittenLeerkracht[]
  readonly anomalieen?: readonly AnomalyUse[]
  readonly gebeurtenissen?: readonly Change[]
  readonly source: Source
}
