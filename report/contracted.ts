import type { Bevinding, Geval, Klasse, Tekst } from './report.ts'

/** `must`: the standard says so. `should`: it clearly means so. `our-choice`: it is silent. */
export type Level = 'must' | 'should' | 'our-choice'

const klassen: Readonly<Record<Level, Klasse>> = { must: 'regel', should: 'gewoonte', 'our-choice': 'keuze' }

/** One requirement that was judged from outside. */
export type Contracted = {
  readonly id: string
  readonly theme: string
  readonly level: Level
  readonly says: string
  readonly verdict: 'pass' | 'fail' | 'skip' | 'error'
  /** What came instead, or why it was skipped or could not be judged. Absent: it passed. */
  readonly because?: string
  readonly standard: Tekst
  readonly change: string
  readonly exchanges: readonly number[]
}

/** It as a case: only what the standard says can fail; a habit or a choice that is not met is told. */
export function gevalOfContract({
  id,
  theme,
  level,
  says,
  verdict,
  because,
  standard,
  change,
  exchanges,
}: Contracted): Geval {
  const klasse = klassen[level]
  const isRule = klasse === 'regel'
  const found: Bevinding = {
    wat: says,
    klasse,
    ...(because !== undefined && { gevonden: because }),
    zegt: standard,
    doe: change,
  }
  const oordelen = {
    pass: 'geslaagd',
    fail: isRule ? 'gezakt' : 'opmerking',
    skip: 'overgeslagen',
    error: isRule ? 'fout' : 'opmerking',
  } as const
  return {
    naam: id,
    titel: says,
    groep: theme,
    oordeel: oordelen[verdict],
    klasse,
    ...(because !== undefined && verdict !== 'fail' && { reden: because }),
    bevindingen: verdict === 'fail' && isRule ? [found] : [],
    opmerkingen: verdict === 'fail' && !isRule ? [found] : [],
    uitwisselingen: exchanges.map(exchangeId),
  }
}

/** Id of an exchange of a whole check. */
export const exchangeId = (number: number): string => `x${number}`
