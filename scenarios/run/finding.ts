import type { Kolom } from './side-by-side.ts'

/** One thing that was expected and is not so. */
export type Finding = {
  readonly wat: string
  readonly verwacht: unknown
  readonly gevonden: unknown
  /** The records that it is about, beside each other. */
  readonly naast?: readonly Kolom[]
  /** What lies beside it: the line, the explanation of the system. */
  readonly bewijs?: Readonly<Record<string, unknown>>
}

/** Nothing when the two are the same. */
export const same = (wat: string, verwacht: unknown, gevonden: unknown, bewijs?: Finding['bewijs']): Finding[] =>
  JSON.stringify(verwacht) === JSON.stringify(gevonden) ? [] : [{ wat, verwacht, gevonden, ...(bewijs && { bewijs }) }]
