import type { Scenario } from '../language/scenario.ts'
import { type Stage, tell, type Verdict } from './tell.ts'

export type Run = Stage & {
  /** Stop at the first scenario that fails. */
  readonly bail: boolean
  readonly onVerdict: (verdict: Verdict, done: number) => void
}

/** Tells scenarios one after the other: a system under test is one system, and each story begins by emptying it. */
export async function runAll(scenarios: readonly Scenario[], run: Run): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = []
  for (const scenario of scenarios) {
    const verdict = await tell(scenario, run)
    verdicts.push(verdict)
    run.onVerdict(verdict, verdicts.length)
    if (run.bail && (verdict.verdict === 'gezakt' || verdict.verdict === 'fout')) break
  }
  return verdicts
}
