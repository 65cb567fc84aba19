import { worst } from '../language/ernst.ts'
import type { Finding } from '../run/finding.ts'
import { isTimeout } from '../run/run-all.ts'
import type { Verdict } from '../run/tell.ts'
import { lookedAtBy } from './looked-at.ts'
import type { Mate } from './mate.ts'
import { ofBreaking } from './soort.ts'

/** What a story fails by: each kind of failure with how bad it was, and how often. Empty: it does not fail. */
export type Soorten = Readonly<Record<string, Mate>>

/** A story as far as its failure goes: of this run, or of the report of an earlier one. */
export type Verteld = {
  readonly naam: string
  readonly verdict: Verdict['verdict']
  readonly bevindingen: readonly Pick<Finding, 'wat' | 'ernst' | 'wet' | 'stap' | 'woord'>[]
  /** The step at which it was wrong. Absent: there is none. */
  readonly bij?: string
  /** True: it broke down for want of an answer in time. Whether it would do so again, nobody can tell. */
  readonly isStil?: boolean
  /** For which kinds of failure it was looked at, as far as it was told. Absent: for none. */
  readonly bekeken?: (soort: string) => boolean
}

const weight = ['overgeslagen', 'geslaagd', 'gezakt', 'fout'] as const

/** Stories by name: what failed in two files of the same name counts as one. */
export function verteldenVan(verdicts: readonly Verdict[]): readonly Verteld[] {
  const all = new Map<string, Verteld>()
  for (const told of verdicts.map(verteldVan)) {
    const other = all.get(told.naam)
    all.set(told.naam, other === undefined ? told : together(other, told))
  }
  return [...all.values()]
}

const together = (one: Verteld, other: Verteld): Verteld => ({
  ...(weight.indexOf(one.verdict) >= weight.indexOf(other.verdict) ? one : other),
  bevindingen: [...one.bevindingen, ...other.bevindingen],
})

export function verteldVan(told: Verdict): Verteld {
  const { scenario, verdict, bevindingen, bij, oorzaak } = told
  const bekeken = lookedAtBy(told)
  return {
    naam: scenario.naam,
    verdict,
    bevindingen,
    ...(bij && { bij: bij.stap.doe }),
    ...(isTimeout(oorzaak) && { isStil: true }),
    ...(bekeken && { bekeken }),
  }
}

export const isGezakt = ({ verdict }: Pick<Verteld, 'verdict'>): boolean => verdict === 'gezakt' || verdict === 'fout'

/**
 * The kinds by which a story failed: a law by its name, an expectation by its place (`stap 7: records`), the score by its
 * count, and where the system broke down the step. No names of people, and the same with every seed.
 */
export function soortenOf(told: Verteld): Soorten {
  if (!isGezakt(told)) return {}
  const soorten: Record<string, Mate> =
    told.verdict === 'fout' ? { [ofBreaking(told.bij ?? 'het begin')]: { ernst: 'S2', keer: 1 } } : {}
  for (const finding of told.bevindingen) {
    const soort = soortOf(finding)
    const { ernst, keer } = soorten[soort] ?? { ernst: 'S4', keer: 0 }
    soorten[soort] = { ernst: worst([ernst, finding.ernst ?? 'S4'])!, keer: keer + 1 }
  }
  return soorten
}

/** Of which kind a finding is. */
export const soortOf = ({ wet, stap, woord, wat }: Verteld['bevindingen'][number]): string =>
  wet ?? (stap === undefined ? wat : `stap ${stap}: ${woord}`)
