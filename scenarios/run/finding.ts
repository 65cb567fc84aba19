import type { StapAnders } from '../../report/report.ts'
import { isSameJson } from '../../src/same-json.ts'
import type { Ernst, Klasse } from '../language/ernst.ts'
import type { Plek } from '../language/head.ts'

/** A record in a comparison, and whose word it is. */
export type Kolom = { readonly kop: string; readonly record: Readonly<Record<string, unknown>> }

/** One thing that was expected and is not so. */
export type Finding = {
  readonly wat: string
  readonly verwacht: unknown
  readonly gevonden: unknown
  /** How bad it is, by what happened. Absent: as bad as its story says. */
  readonly ernst?: Ernst
  /** Whose word it is. Absent: a regel. */
  readonly klasse?: Klasse
  /** The law that is broken. Absent: an expectation of the story, or the score. */
  readonly wet?: string
  /** How the story was told when it was seen, after "told once more, ". Absent: as it stands. */
  readonly verteld?: { readonly nl: string; readonly en: string }
  /** How that telling went. Absent: it is told as it stands, or nobody asked how stories go. */
  readonly verliep?: readonly StapAnders[]
  /** Why it is a gewoonte or a keuze. Absent: it is neither, or nothing more is to be said. */
  readonly omdat?: string
  /** Why it holds for this system, where it is about systems with some traits only. Absent: it is about all. */
  readonly geldt?: string
  /** Where what was expected is written. Absent: nowhere, it holds in every story. */
  readonly plek?: Plek
  /** Number of that step in its story, or of the step at which a law was broken, from 1. Absent: it stands at none. */
  readonly stap?: number
  /** Which word of the expectation, or which step. Absent: it stands at none. */
  readonly woord?: string
  /** The records that it is about, beside each other. */
  readonly naast?: readonly Kolom[]
  /** So many findings more there are of the same law in the same story. Absent: none. */
  readonly meer?: number
  /** What lies beside it: the line, the explanation of the system. */
  readonly bewijs?: Readonly<Record<string, unknown>>
}

/** Nothing when the two are the same. */
export const same = (
  wat: string,
  verwacht: unknown,
  gevonden: unknown,
  more: Pick<Finding, 'ernst' | 'klasse' | 'bewijs'> = {},
): Finding[] => (isSameJson(verwacht, gevonden) ? [] : [{ wat, verwacht, gevonden, ...more }])
