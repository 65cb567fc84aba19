import type { Groep } from '../../src/school/groep.ts'
import type { Leerkracht } from '../../src/school/leerkracht.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import type { School } from '../../src/school/school.ts'
import type { Change } from '../changes/change.ts'

/** S1 the wrong child, S2 doubles or lost history, S3 work by hand, S4 cosmetic. */
export type Severity = 'S1' | 'S2' | 'S3' | 'S4'

/** What an anomaly is put on; `school` is put on all of it at once. */
export type On = 'leerling' | 'leerkracht' | 'groep' | 'school'

/** The record that goes with what an anomaly is put on. */
export type RecordOf = { leerling: Leerling; leerkracht: Leerkracht; groep: Groep; school: School }

/**
 * Alters the records with these ids (our ids; of `school` there are none), with chance by named streams of the seed. One child
 * can be two records with one id (edge case F11): those that do not fit are left alone. Absent `fits`: all fit.
 */
export type Step = (
  school: School,
  targets: readonly string[],
  seed: string,
  fits?: (record: never, school: School) => boolean,
) => School

/**
 * One oddity that was seen in a real school or supplier, on purpose and by name. Pure: the same school, targets and
 * seed give the same result. Who somebody is (`id`) stays the truth: a second child gets a second id, one child twice has one.
 */
export type Anomaly = {
  /** A name as a sentence of a few words, `key-with-spaces`. */
  readonly name: string
  /** One Dutch sentence: what a school or its LAS did. */
  readonly story: string
  /** Rows of the catalogue of edge cases, `A16`. No sighting, no anomaly. */
  readonly seen: readonly string[]
  readonly severity: Severity
  readonly on: On
  /** How many fitting records it takes when nobody says: 1, a few, or all of them. */
  readonly usual: number | 'all'
  /** What a record must have, in words, `a voorvoegsel`. Absent: any record will do. */
  readonly needs?: string
  readonly fits: (record: RecordOf[On], school: School) => boolean
  /** Which references lead nowhere afterwards, in words. Absent: all references are kept. */
  readonly breaks?: string
  /** Why the schema of UWLR 2.2 refuses the result, in words. Absent: it is still valid. */
  readonly invalid?: string
  /** Of an anomaly in two steps: what must stand in the first delivery. */
  readonly first?: Step
  /** The oddity itself; of an anomaly in two steps, what the second delivery brings. */
  readonly alter: Step
  /** True when the oddity is the difference between two deliveries, so that it needs a day of its own. */
  readonly later: boolean
  /** Of an anomaly that plays over several days: what happens, from the given day on. Takes the place of `alter`. */
  readonly plan?: (school: School, targets: readonly string[], datum: string, seed: string) => readonly Change[]
}

type Told = Pick<Anomaly, 'name' | 'story' | 'seen' | 'severity' | 'needs' | 'breaks' | 'invalid' | 'first' | 'plan'>

/** What is written of an anomaly; the rest is `usual` one, fits any record, one step. */
export type Definition<Kind extends On> = Told & {
  readonly on: Kind
  readonly usual?: Anomaly['usual']
  readonly fits?: (record: RecordOf[Kind], school: School) => boolean
  readonly alter?: Step
  readonly later?: true
}

/** Describes one anomaly. */
export function defineAnomaly<Kind extends On>(definition: Definition<Kind>): Anomaly {
  const { usual = 1, fits, alter = (school) => school, later, plan } = definition
  return {
    ...definition,
    usual,
    fits: (fits as Anomaly['fits'] | undefined) ?? (() => true),
    alter,
    later: later === true || plan !== undefined,
  }
}
