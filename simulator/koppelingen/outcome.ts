import type { Koppeling } from './koppeling.ts'

export type ReasonCode =
  | 'role-not-allowed'
  | 'already-active'
  | 'not-opened'
  | 'not-active'
  | 'verificatiecode-too-short'
  | 'verificatiecode-too-long'
  | 'verificatiecode-wrong-characters'
  | 'verificatiecode-wrong-start'
  | 'verificatiecode-missing'
  | 'akkoord-missing'

/** One reason for a refusal, as the screen tells it. */
export type Reason = {
  readonly code: ReasonCode
  /** Dutch, for the person at the screen: what is wrong and what to do. Holds no keys. */
  readonly text: string
}

/** What a step gives: the koppeling after it, or every reason why it was refused. A refusal changes nothing. */
export type Outcome =
  | { readonly kind: 'ok'; readonly koppeling: Koppeling }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }

export const ok = (koppeling: Koppeling): Outcome => ({ kind: 'ok', koppeling })

export const refused = (...reasons: readonly Reason[]): Outcome => ({ kind: 'refused', reasons })
