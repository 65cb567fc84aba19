import type { OpenSystem } from '../../contracts/adapter/transport.ts'
import type { Simulator } from '../../simulator/simulator.ts'
import type { Law } from '../laws/law.ts'

/** Where stories are told, and how strictly. */
export type Stage = {
  readonly simulator: Simulator
  /** Where the simulator listens, without a slash at the end. */
  readonly url: string
  readonly system: OpenSystem
  readonly seed: string
  /** Milliseconds, for durations. */
  readonly stopwatch: () => number
  /** Laws to judge every story by, whatever it expects itself. */
  readonly laws?: readonly Law[]
  /** After a failure do the steps that are left, so that what was stored is scored too. Absent: stop there. */
  readonly goOn?: boolean
  /** Leave out a step that cannot be done (nobody fits its pointer, the system lacks the call) instead of giving up. */
  readonly leaveOut?: boolean
}
