import { type Call, calls } from '../../contracts/adapter/adapter.ts'
import type { OpenSystem } from '../../contracts/adapter/transport.ts'
import { ToolError } from '../../src/tool-error.ts'
import type { Scenario } from '../language/scenario.ts'
import type { Draft } from '../language/write.ts'
import { everyCallIsAnswered } from '../laws/answers.ts'
import type { Law, LawVerdict } from '../laws/law.ts'
import type { Stage } from '../run/stage.ts'
import { isImpossible, tell, type Verdict } from '../run/tell.ts'
import { nowhere } from './draw-school.ts'

/** A draft as a scenario that can be told. */
export const scenarioOf = (draft: Draft): Scenario => ({
  ...draft,
  naam: 'explore',
  source: nowhere,
  stappen: draft.stappen.map((stap) => ({ stap, plek: { bestand: 'explore', regel: 1, kolom: 1 } })),
})

/** What came of a story: what every law said, and which steps could not be done. */
export type Judged = {
  readonly wetten: readonly LawVerdict[]
  readonly weggelaten: readonly number[]
  readonly verdict: Verdict
}

/** A call of the system that broke down, told apart from a mistake of our own. */
class CallFailed extends Error {
  override readonly name = 'CallFailed'
}

/** The same system; what its calls throw is known to come from there. A system that is gone stays gone. */
export function guarded(system: OpenSystem): OpenSystem {
  const adapter = Object.fromEntries(
    (Object.keys(calls) as Call[])
      .filter((call) => !system.lacks.has(call))
      .map((call) => [
        call,
        async (question: never) => {
          try {
            return await (system.adapter[call] as (question: never) => Promise<unknown>).call(system.adapter, question)
          } catch (error) {
            if (error instanceof ToolError && error.code === 'E_SUT_UNREACHABLE') throw error
            throw new CallFailed(`${call}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
          }
        },
      ]),
  ) as unknown as OpenSystem['adapter']
  return { ...system, adapter }
}

/**
 * Tells a draft to a {@link guarded} system and judges it by laws. A call that breaks down is a law too. Throws
 * E_SUT_UNREACHABLE when the system is gone, and what is a bug of ours.
 */
export async function judgeDraft(draft: Draft, laws: readonly Law[], stage: Stage): Promise<Judged> {
  const verdict = await tell(scenarioOf(draft), { ...stage, laws, leaveOut: true })
  const { weggelaten = [], oorzaak } = verdict
  if (verdict.verdict !== 'fout') return { wetten: verdict.wetten ?? [], weggelaten, verdict }
  // The story itself cannot be told: that says nothing about the system.
  if (isImpossible(oorzaak) || (oorzaak instanceof ToolError && oorzaak.code === 'E_FILE_INVALID'))
    return { wetten: [], weggelaten, verdict }
  if (!(oorzaak instanceof CallFailed)) throw oorzaak
  const broken: LawVerdict = {
    law: everyCallIsAnswered,
    kind: 'gebroken',
    bevindingen: [{ wat: `de stap "${verdict.bij?.stap.doe}"`, verwacht: 'een antwoord', gevonden: verdict.reden }],
  }
  return { wetten: laws.includes(everyCallIsAnswered) ? [broken] : [], weggelaten, verdict }
}
