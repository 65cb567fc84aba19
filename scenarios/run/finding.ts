import type { Ernst, Klasse, Plek } from '../language/scenario.ts'
import type { Kolom } from './side-by-side.ts'

/** One thing that was expected and is not so. */
export type Finding = {
  readonly wat: string
  readonly verwacht: unknown
  readonly gevonden: unknown
  /** How bad it is, by what happened. Absent: as bad as the story says. */
  readonly ernst?: Ernst
  /** Absent: regel. */
  readonly klasse?: Klasse
  /** Name of the law that it broke. Absent: an expectation or the score. */
  readonly wet?: string
  /** Why it is a gewoonte or a keuze. Absent: it is neither, or nothing more is to be said. */
  readonly omdat?: string
  /** Where what was expected is written. Absent: nowhere, it holds in every story. */
  readonly plek?: Plek
  /** The records that it is about, beside each other. */
  readonly naast?: readonly Kolom[]
  /** What lies beside it: the line, the explanation of the system. */
  readonly bewijs?: Readonly<Record<string, unknown>>
}

/** Nothing when the two are the same. */
export const same = (wat: string, verwacht: unknown, gevonden: unknown, bewijs?: Finding['bewijs']): Finding[] =>
  JSON.stringify(verwacht) === JSON.stringify(gevonden) ? [] : [{ wat, verwacht, gevonden, ...(bewijs && { bewijs }) }]
