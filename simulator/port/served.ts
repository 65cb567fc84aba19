import type { Around, ControlTarget } from '../control/route.ts'
import type { Simulator } from '../simulator.ts'
import type { HeldBy } from '../teams/holdings.ts'
import type { WireAnswer } from '../wire/http.ts'

/** What answers here: a simulator, or one that works on worlds that other processes share. */
export type Served = ControlTarget &
  Pick<Simulator, 'reportBug'> & {
    /** Never rejects. */
    readonly handle: (...asked: Parameters<Simulator['handle']>) => WireAnswer | Promise<WireAnswer>
    /** What is done around every call of the control API. Absent: nothing. */
    readonly around?: Around<ControlTarget>
    /** Whether it can answer: rejects with the reason when it cannot. Absent: it always can. */
    readonly check?: () => Promise<void>
    /** Absent: it is not counted, and no limit on it holds. */
    readonly heldBy?: HeldBy
  }
