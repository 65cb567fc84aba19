import type { Groep } from '../school/groep.ts'
import type { Leerkracht } from '../school/leerkracht.ts'
import type { Leerling } from '../school/leerling.ts'
import type { Reason, Text } from './reasons.ts'

/** How two values of one field compare. `missing`: one of them is not there, which says nothing. */
export type Level = 'same' | 'close' | 'different' | 'missing'

/** One field, one observation, one weight: enough to add up and enough to read aloud. */
export type Evidence = {
  readonly field: string
  readonly level: Level
  /** Bits: +1 makes it twice as likely that these two are one, -1 half as likely. 0 when missing. */
  readonly weight: number
  /** Why this weight. Holds no values, so that it may be shown anywhere. */
  readonly reason: Text
  /** The two values, for the screen and the explanation only. Absent when the field is. */
  readonly incoming?: string
  readonly existing?: string
}

/** A record of the supplier that may be the one that came. */
export type Candidate = {
  readonly id: string
  /** The evidence added up, in bits. */
  readonly bits: number
  readonly evidence: readonly Evidence[]
}

/**
 * What the linker proposes for one incoming record. `bestaand` has an `id`. A doubt stays under `nieuw`, with its
 * candidates and `mustLook`: a person has to choose before it may become a new record.
 */
export type Proposal<Incoming> = {
  readonly incoming: Incoming
  /** Place in the incoming list: two incoming records may share every number. */
  readonly index: number
  readonly decision: 'nieuw' | 'bestaand' | 'niet-importeren'
  /** The existing record, with `bestaand` only. No two proposals of one soort have the same. */
  readonly id?: string
  readonly mustLook: boolean
  /** Best first, at most five. With `bestaand` the first is the target. Empty when nothing resembles it. */
  readonly candidates: readonly Candidate[]
  readonly reasons: readonly Reason[]
  /** Changes and oddities to show beside it: a changed name, a reactivation, a damaged name. */
  readonly warnings: readonly Reason[]
}

/** The whole proposal for one delivery, one entry per incoming record, in the order in which they came. */
export type Plan = {
  readonly groepen: readonly Proposal<Groep>[]
  readonly leerkrachten: readonly Proposal<Leerkracht>[]
  readonly leerlingen: readonly Proposal<Leerling>[]
  /** About the delivery as a whole: almost nobody recognised. */
  readonly warnings: readonly Reason[]
}
