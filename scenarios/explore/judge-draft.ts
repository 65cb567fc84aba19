import { ToolError } from '../../src/tool-error.ts'
import type { Scenario } from '../language/scenario.ts'
import type { Draft } from '../language/write.ts'
import { everyCallIsAnswered } from '../laws/answers.ts'
import type { Law, LawVerdict } from '../laws/law.ts'
import type { Stage } from '../run/stage.ts'
import { tell } from '../run/tell.ts'
import { isMistake } from '../run/telling.ts'
import { nowhere } from './draw-school.ts'

/** A draft as a scenario that can be told. */
export const scenarioOf = (draft: Draft): Scenario => ({
  ...draft,
  naam: 'explore',
  source: nowhere,
  stappen: draft.stappen.map((stap) => ({ stap, plek: { bestand: 'explore', regel: 1, kolom: 1 } })),
})

/** A system in this process never waits for anything; signals, timers and whoever asks something here would not be heard until the end. */
const othersTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** What came of a story: what every law said, and which steps could not be done. */
export type Judged = {
  readonly wetten: readonly LawVerdict[]
  readonly weggelaten: readonly number[]
}

/**
 * Tells a draft to a system and judges it by laws. A call that breaks down is a law too. Throws E_SUT_UNREACHABLE when the
 * system is gone, and what is a bug of ours.
 */
export async function judgeDraft(draft: Draft, laws: readonly Law[], stage: Stage): Promise<Judged> {
  await othersTurn()
  const verdict = await tell(scenarioOf(draft), { ...stage, laws, isDrawn: true }).catch((error) => {
    // The story itself cannot be told: that says nothing about the system.
    if (isMistake(error) || (error instanceof ToolError && error.code === 'E_FILE_INVALID')) return undefined
    throw error
  })
  if (verdict === undefined) return { wetten: [], weggelaten: [] }
  const { weggelaten = [], wetten } = verdict
  if (verdict.verdict !== 'fout') return { wetten, weggelaten }
  const broken: LawVerdict = {
    law: everyCallIsAnswered,
    kind: 'gebroken',
    bevindingen: [{ wat: `de stap "${verdict.bij?.stap.doe}"`, verwacht: 'een antwoord', gevonden: verdict.reden }],
  }
  return { wetten: laws.includes(everyCallIsAnswered) ? [broken] : [], weggelaten }
}
