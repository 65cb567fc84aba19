import type { Finding } from '../run/finding.ts'
import type { Verdict } from '../run/tell.ts'
import { cluesOf } from './clues.ts'

/** What of a verdict a diagnosis looks at. */
export type Told = {
  readonly scenario: { readonly naam: string }
  readonly verdict: Verdict['verdict']
  readonly bevindingen: readonly Pick<Finding, 'wat' | 'verwacht' | 'gevonden' | 'ernst' | 'wet'>[]
}

/** What a system failed, and what it passed. A story that was skipped is in neither: nothing is known. */
export type Evidence = {
  /** The clues of each story that failed, by its name. */
  readonly failed: ReadonlyMap<string, ReadonlySet<string>>
  readonly passed: ReadonlySet<string>
}

export const evidenceOf = (verdicts: readonly Told[]): Evidence => ({
  failed: new Map(
    verdicts
      .filter(({ verdict }) => verdict === 'gezakt' || verdict === 'fout')
      .map(({ scenario: { naam }, verdict, bevindingen }) => [naam, cluesOf(bevindingen, verdict === 'fout')]),
  ),
  passed: new Set(verdicts.flatMap(({ scenario: { naam }, verdict }) => (verdict === 'geslaagd' ? [naam] : []))),
})
