import type { OpenSystem } from '../../contracts/adapter/transport.ts'
import type { Simulator } from '../../simulator/simulator.ts'
import type { Law } from '../laws/law.ts'
import type { Profiel } from '../profile/profiel.ts'

/** Where stories are told, and how strictly. */
export type Stage = {
  readonly simulator: Simulator
  /** Where the simulator listens, without a slash at the end. */
  readonly url: string
  readonly system: OpenSystem
  readonly seed: string
  /** Milliseconds, for durations. */
  readonly stopwatch: () => number
  /** Laws to judge every story by, whatever it expects itself. Absent: those that hold for any system. */
  readonly laws?: readonly Law[]
  /** What the system is like. Absent: nobody has said. */
  readonly profiel?: Profiel
  /** A habit or a choice that is not met fails a story too. Absent: it is told, and fails nothing. */
  readonly streng?: boolean
  /** Habits and choices are not looked at: neither told, nor said to be left. Absent: they are. */
  readonly alleenRegels?: boolean
  /** Keep the course of what fails, for a report; `alles`: of every story, with all of its steps. Absent: it is not kept. */
  readonly verloop?: boolean | 'alles'
  /** The story was drawn: leave out a step that cannot be done, and let be what was not carried out. */
  readonly isDrawn?: boolean
}
