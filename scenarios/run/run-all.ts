import type { OpenSystem } from '../../contracts/adapter/transport.ts'
import type { Scenario } from '../language/scenario.ts'
import type { Stage } from './stage.ts'
import { tell, type Verdict } from './tell.ts'

export type Run = Omit<Stage, 'system'> & {
  /** Each tells one story at a time; at least one. */
  readonly systems: readonly OpenSystem[]
  /** Stop at the first scenario that fails. */
  readonly bail: boolean
  readonly onVerdict: (verdict: Verdict, done: number) => void
}

/**
 * Tells scenarios, as many at a time as there are systems: each story begins by emptying its system and has a world of
 * its own. Verdicts come as they are reached and are returned in the order of the scenarios.
 */
export async function runAll(scenarios: readonly Scenario[], run: Run): Promise<readonly Verdict[]> {
  const verdicts = new Map<Scenario, Verdict>()
  const waiting = scenarios.values()
  let isOver = false
  const tellOn = async (system: OpenSystem) => {
    for (const scenario of waiting) {
      const verdict = await tell(scenario, { ...run, system })
      verdicts.set(scenario, verdict)
      run.onVerdict(verdict, verdicts.size)
      if (run.bail && (verdict.verdict === 'gezakt' || verdict.verdict === 'fout')) isOver = true
      if (isOver) break
    }
  }
  await Promise.all(run.systems.map(tellOn))
  return scenarios.flatMap((scenario) => verdicts.get(scenario) ?? [])
}
