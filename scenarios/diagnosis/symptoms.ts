import { AdapterFailure } from '../../contracts/adapter/transport.ts'
import type { Familie } from '../families.ts'
import type { Finding } from '../run/finding.ts'
import type { Verdict } from '../run/tell.ts'
import { cluesOf } from './clues.ts'
import { signsOf } from './signs.ts'

/** What of a verdict a diagnosis looks at. */
export type Told = {
  readonly scenario: { readonly naam: string; readonly dekt: readonly string[] }
  readonly verdict: Verdict['verdict']
  readonly bevindingen: readonly Pick<Finding, 'wat' | 'verwacht' | 'gevonden' | 'ernst' | 'wet' | 'naast' | 'bewijs'>[]
  /** What the system threw, where it broke down. */
  readonly oorzaak?: unknown
}

/** It broke down because its adapter answered in another form: a mistake in the adapter, that says nothing of the system behind it. */
export const isOfForm = ({ oorzaak }: Pick<Told, 'oorzaak'>): boolean =>
  oorzaak instanceof AdapterFailure && oorzaak.kind === 'form'

/** What a system failed, and what it passed. A story that was skipped is in neither: nothing is known. */
export type Symptoms = {
  /** The clues of each story that failed, by its name. */
  readonly failed: ReadonlyMap<string, ReadonlySet<string>>
  readonly passed: ReadonlySet<string>
  /** The rows of the catalogue of edge cases that stories are about, where that is known. */
  readonly rows: ReadonlyMap<string, readonly string[]>
  /** Families that a story shows by itself, by the name of the story. Absent: none does. */
  readonly signs?: ReadonlyMap<string, ReadonlySet<Familie>>
}

export const symptomsOf = (verdicts: readonly Told[]): Symptoms => ({
  failed: new Map(
    verdicts
      .filter((told) => (told.verdict === 'gezakt' || told.verdict === 'fout') && !isOfForm(told))
      .map(({ scenario: { naam }, verdict, bevindingen }) => [naam, cluesOf(bevindingen, verdict === 'fout')]),
  ),
  passed: new Set(verdicts.flatMap(({ scenario: { naam }, verdict }) => (verdict === 'geslaagd' ? [naam] : []))),
  rows: new Map(verdicts.map(({ scenario: { naam, dekt } }) => [naam, dekt])),
  signs: new Map(verdicts.map(({ scenario: { naam }, bevindingen }) => [naam, signsOf(bevindingen)])),
})
