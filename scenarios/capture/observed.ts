import type { Change } from '../../simulator/changes/change.ts'
import type { Koppeling } from '../../simulator/koppelingen/koppeling.ts'
import type { OntvangenResultaat } from '../../simulator/results/resultaten.ts'
import type { Storing } from '../../simulator/storingen/storing.ts'
import type { Modus, SchoolSettings, SchoolVersion } from '../../simulator/world/live-school.ts'
import type { ToldExchange } from '../las/exchange.ts'
import type { Reading } from '../observe/table.ts'

/** What can be seen of one school in a world: all that it was, who may fetch it, and what came by. */
export type Observed = {
  readonly world: string
  readonly seed: string
  /** World time, milliseconds. */
  readonly now: number
  readonly modus: Modus
  /** `99QQ00`. */
  readonly schoolId: string
  /** The other schools of the world: they are not in the story. */
  readonly others: readonly string[]
  readonly settings: SchoolSettings
  /** Oldest first, at least one. */
  readonly versions: readonly SchoolVersion[]
  /** What is still to happen. */
  readonly gepland: readonly Change[]
  /** Those that open this school. */
  readonly koppelingen: readonly Pick<
    Koppeling,
    'id' | 'klantcode' | 'scholen' | 'status' | 'geactiveerdOp' | 'gedeactiveerdOp'
  >[]
  readonly storingen: readonly Storing[]
  /** By number. Absent: there is none (a state folder keeps no journal), so that fetches are a guess. */
  readonly journal?: readonly ToldExchange[]
  readonly resultaten: readonly OntvangenResultaat[]
  /** What the EA had before it fetched. Absent: nobody knows. */
  readonly ea?: EaBefore
  /** It comes from a recording: what the EA had nobody can tell. */
  readonly isRecording?: true
  /** So many people were left out on request. */
  readonly weggelaten?: number
}

/** What an EA holds, read at some moment. */
export type EaBefore = {
  readonly reading: Reading
  /** True: it was read only now, so that what the EA fetched before is in it. */
  readonly isLate: boolean
}
