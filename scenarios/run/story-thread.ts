import { parentPort, workerData } from 'node:worker_threads'
import { AdapterFailure } from '../../contracts/adapter/failure.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'
import { itemAt } from '../../src/within.ts'
import type { Scenario } from '../language/scenario.ts'
import type { LawVerdict } from '../laws/law.ts'
import { lawNamed } from '../laws/laws.ts'
import { openStage } from '../sut/open-stage.ts'
import type { Stage } from './stage.ts'
import { tell, type Verdict } from './tell.ts'

/** How stories are told in a thread. A law goes by its name. */
export type Threaded = Omit<Stage, 'simulator' | 'url' | 'system' | 'stopwatch' | 'laws'> & {
  readonly laws?: readonly string[] | undefined
}

/** A story on its way to a thread. */
export type Sent = { readonly turn: number; readonly scenario: Scenario }

/**
 * A verdict on its way back: the story is there already, a law goes by its name, and what went over the line comes along only
 * where something is wrong.
 */
export type Reached = Omit<Verdict, 'scenario' | 'wetten' | 'oorzaak'> & {
  readonly wetten: readonly (Omit<LawVerdict, 'law'> & { readonly law: string })[]
  readonly oorzaak?: Pick<AdapterFailure, 'kind' | 'message' | 'call' | 'stderr' | 'cause'>
}

/** What a thread says of a story. Without `reached`: it could not be told there. */
export type Said = { readonly turn: number; readonly reached?: Reached }

// Our testcentrum beside a simulator, in a thread of its own: it is told one story after the other.
const { laws, ...how } = workerData as Threaded
const simulator = createBareSimulator({ seed: how.seed })
const { url, systems } = await openStage('testcentrum', 1, simulator)
const stage = {
  ...how,
  simulator,
  url,
  system: itemAt(systems, 0),
  stopwatch: () => performance.now(),
  ...(laws && { laws: laws.flatMap((name) => lawNamed(name) ?? []) }),
}

/** One after the other, also where the one before was given up by who waited for it. */
let before: Promise<void> = Promise.resolve()
parentPort?.on('message', ({ turn, scenario }: Sent) => {
  before = before.then(async () => {
    const verdict = await tell(scenario, stage).catch(() => undefined)
    const said: Said = { turn, ...(verdict && { reached: reachedOf(verdict) }) }
    parentPort?.postMessage(said)
  })
})

function reachedOf({ scenario: _, wetten, oorzaak, uitwisselingen, ...verdict }: Verdict): Reached {
  const isWrong = verdict.verdict === 'gezakt' || verdict.verdict === 'fout'
  return {
    ...verdict,
    uitwisselingen: isWrong ? uitwisselingen : [],
    wetten: wetten.map(({ law, ...rest }) => ({ ...rest, law: law.name })),
    ...(oorzaak instanceof AdapterFailure && { oorzaak: sentOf(oorzaak) }),
  }
}

const sentOf = ({ kind, message, call, stderr, cause }: AdapterFailure): NonNullable<Reached['oorzaak']> => ({
  kind,
  message,
  call,
  stderr,
  cause: cause instanceof Error ? cause : undefined,
})
