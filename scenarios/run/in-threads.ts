import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { AdapterFailure } from '../../contracts/adapter/failure.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'
import { itemAt } from '../../src/within.ts'
import type { Scenario, SchoolVanVerhaal } from '../language/scenario.ts'
import { lawNamed } from '../laws/laws.ts'
import { openStage } from '../sut/open-stage.ts'
import type { Teller } from './run-all.ts'
import type { Stage } from './stage.ts'
import type { Reached, Said, Sent, Threaded } from './story-thread.ts'
import { tell, type Verdict } from './tell.ts'

/** A thread has to be started, and warms up by itself: it pays from so many stories on. */
const enough = 100
/** Starting more takes longer than it saves. */
const most = 4

/** In how many threads so many stories are told: one for each core, where there are stories enough. `jobs`: what was asked. */
export const threadsFor = (stories: number, jobs = most, cores = availableParallelism()): number =>
  Math.max(1, Math.min(jobs, cores, Math.floor(stories / enough)))

type How = Omit<Stage, 'simulator' | 'url' | 'system'>

/** So many tellers of our own testcentrum, each in a thread with a simulator and a testcentrum of its own. */
export function tellersInThreads(
  count: number,
  how: How,
): { readonly tellers: readonly Teller[]; readonly close: () => Promise<void> } {
  // Each thread warms up by itself, and a story is over soon: what is asked a few times only is not worth optimising.
  setFlagsFromString('--interrupt-budget=1000000')
  const threads = Array.from({ length: count }, () => startThread(how))
  return {
    tellers: threads.map(({ teller }) => teller),
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}

type Waiting = {
  readonly scenario: Scenario
  readonly resolve: (verdict: Verdict | Promise<Verdict>) => void
  readonly reject: (error: Error) => void
}

function startThread(how: How): { readonly worker: Worker; readonly teller: Teller } {
  const { stopwatch: _, laws, ...rest } = how
  const threaded: Threaded = { ...rest, laws: laws?.map(({ name }) => name) }
  const worker = new Worker(new URL('./story-thread.ts', import.meta.url), { workerData: threaded })
  const waiting = new Map<number, Waiting>()
  let turn = 0
  let ended: Error | undefined
  const end = (error: Error) => {
    ended ??= error
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  }
  worker.on('message', ({ turn: of, reached }: Said) => {
    const one = waiting.get(of)
    waiting.delete(of)
    one?.resolve(reached === undefined ? tellHere(one.scenario, how) : verdictOf(one.scenario, reached))
  })
  worker.on('error', end)
  worker.on('exit', (code) => end(new Error(`a thread that tells stories ended with exit code ${code}`)))
  return {
    worker,
    teller: (scenario) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) {
          reject(ended)
          return
        }
        waiting.set(++turn, { scenario, resolve, reject })
        const sent: Sent = { turn, scenario: withoutPlaces(scenario) }
        worker.postMessage(sent)
      }),
  }
}

/** Tells a story that went wrong in a thread where its file is at hand, and the stack: so whatever is wrong is said as ever. */
async function tellHere(scenario: Scenario, how: How): Promise<Verdict> {
  const simulator = createBareSimulator({ seed: how.seed })
  const { url, systems } = await openStage('testcentrum', 1, simulator)
  return await tell(scenario, { ...how, simulator, url, system: itemAt(systems, 0) })
}

/** A story without the way back to its lines, which is code and cannot be sent. */
function withoutPlaces(scenario: Scenario): Scenario {
  const named = ({ fileName }: Scenario['source']) => ({ fileName }) as Scenario['source']
  const school = <Of extends SchoolVanVerhaal>(of: Of): Of =>
    of.school === 'handleiding' ? of : { ...of, school: { ...of.school, source: named(of.school.source) } }
  return {
    ...school(scenario),
    andereScholen: Object.fromEntries(
      Object.entries(scenario.andereScholen).map(([name, other]) => [name, school(other)]),
    ),
    source: named(scenario.source),
  }
}

function verdictOf(scenario: Scenario, { wetten, oorzaak, ...reached }: Reached): Verdict {
  return {
    scenario,
    ...reached,
    wetten: wetten.flatMap(({ law: name, ...rest }) => {
      const law = lawNamed(name)
      return law === undefined ? [] : [{ law, ...rest }]
    }),
    ...(oorzaak && { oorzaak: failureOf(oorzaak) }),
  }
}

const failureOf = ({ kind, message, call, ...rest }: NonNullable<Reached['oorzaak']>): AdapterFailure =>
  new AdapterFailure(kind, message, { ...rest, ...(call && { call }) })
