import type { OpenSystem } from '../../contracts/adapter/transport.ts'
import { AdapterFailure } from '../../contracts/adapter/transport.ts'
import type { ToolError } from '../../src/tool-error.ts'
import type { Scenario } from '../language/scenario.ts'
import type { Stage } from './stage.ts'
import { tell, type Verdict } from './tell.ts'
import { isMistake } from './telling.ts'

/** Tells one story at a time. */
export type Teller = (scenario: Scenario) => Promise<Verdict>

export type Run = Omit<Stage, 'system'> & {
  /** Each is told one story at a time; at least one. */
  readonly systems: readonly OpenSystem[]
  /** Who tell instead, elsewhere. Absent: the systems are told here. */
  readonly tellers?: readonly Teller[]
  /** Stop at the first scenario that fails. */
  readonly bail: boolean
  /** So many stories in a row may get no answer in time; then the rest is skipped. */
  readonly maxTimeouts: number
  /** When it is aborted, the story that is being told is given up and the rest is skipped. Absent: to the end. */
  readonly stop?: AbortSignal
  readonly onVerdict: (verdict: Verdict, done: number) => void
  /** A story that is wrong itself; the others are told all the same. */
  readonly onMistake?: (mistake: Mistake) => void
}

/** A story that cannot be told, whatever the system does. */
export type Mistake = { readonly scenario: Scenario; readonly error: ToolError }

export type Outcome = { readonly verdicts: readonly Verdict[]; readonly mistakes: readonly Mistake[] }

/**
 * Tells scenarios, as many at a time as there are systems or tellers: each story begins by emptying its system and has a world of
 * its own. Verdicts come as they are reached and are returned in the order of the scenarios.
 * @throws ToolError E_SUT_UNREACHABLE when the system is gone; and whatever is a bug of ours
 */
export async function runAll(scenarios: readonly Scenario[], run: Run): Promise<Outcome> {
  const verdicts = new Map<Scenario, Verdict>()
  const mistakes = new Map<Scenario, Mistake>()
  const waiting = scenarios.values()
  let isOver = false
  let silent = 0
  const reach = (verdict: Verdict) => {
    verdicts.set(verdict.scenario, verdict)
    run.onVerdict(verdict, verdicts.size + mistakes.size)
  }
  const tellOn = async (teller: Teller) => {
    for (const scenario of waiting) {
      if (silent >= run.maxTimeouts) {
        reach(notTold(scenario, `het systeem gaf ${silent} verhalen achter elkaar niet op tijd antwoord`))
        continue
      }
      if (run.stop?.aborted) {
        reach(notTold(scenario, 'afgebroken'))
        continue
      }
      const verdict = await untilStopped(teller(scenario), scenario, run.stop).catch((error) => {
        if (!isMistake(error)) throw error
        const mistake = { scenario, error }
        mistakes.set(scenario, mistake)
        run.onMistake?.(mistake)
        return undefined
      })
      if (verdict === undefined) continue
      silent = isTimeout(verdict.oorzaak) ? silent + 1 : 0
      reach(verdict)
      if (run.bail && (verdict.verdict === 'gezakt' || verdict.verdict === 'fout')) isOver = true
      if (isOver) break
    }
  }
  const tellers =
    run.tellers ??
    run.systems.map(
      (system): Teller =>
        (scenario) =>
          tell(scenario, { ...run, system }),
    )
  await Promise.all(tellers.map(tellOn))
  return {
    verdicts: scenarios.flatMap((scenario) => verdicts.get(scenario) ?? []),
    mistakes: scenarios.flatMap((scenario) => mistakes.get(scenario) ?? []),
  }
}

/** What comes of a story, or that it was given up. */
function untilStopped(told: Promise<Verdict>, scenario: Scenario, stop: AbortSignal | undefined): Promise<Verdict> {
  if (stop === undefined) return told
  return new Promise((resolve, reject) => {
    const giveUp = () => resolve(notTold(scenario, 'afgebroken'))
    stop.addEventListener('abort', giveUp, { once: true })
    told.then(resolve, reject).finally(() => stop.removeEventListener('abort', giveUp))
  })
}

/** A call that got no answer in time. */
export const isTimeout = (cause: unknown): boolean => cause instanceof AdapterFailure && cause.kind === 'timeout'

const notTold = (scenario: Scenario, reden: string): Verdict => ({
  scenario,
  verdict: 'overgeslagen',
  reden,
  bevindingen: [],
  opmerkingen: [],
  nietBeoordeeld: [],
  milliseconden: 0,
  uitwisselingen: [],
  wetten: [],
  toont: {},
})
