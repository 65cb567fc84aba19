import type { FaultCode, OperationName } from '../../src/uwlr/names.ts'
import type { AnswerForm } from './answer-form.ts'

/** What goes wrong. */
export type Mishap =
  /** A SOAP fault, whatever the request deserved. */
  | { readonly soort: 'fault'; readonly faultcode: FaultCode; readonly faultstring?: string }
  /** This HTTP status (400 to 599) with a line of plain text, as a gateway sends it. */
  | { readonly soort: 'http-status'; readonly status: number }
  /** The answer comes this many milliseconds later. */
  | { readonly soort: 'vertraging'; readonly ms: number }
  /** The body stops after `bytes`, or after a share of it (0 to 1), and the connection closes. */
  | { readonly soort: 'afgekapt'; readonly bytes: number }
  | { readonly soort: 'afgekapt'; readonly deel: number }
  /** The socket is reset before anything is answered. */
  | { readonly soort: 'reset' }
  /** The right body under a wrong Content-Type. */
  | { readonly soort: 'verkeerd-content-type'; readonly contentType: string }
  /** The right answer in another form: an encoding, MIME parts, chunks, a redirect; the names stand in wire/other-forms.ts. */
  | { readonly soort: 'andere-vorm'; readonly vorm: AnswerForm }
  /** A web page where XML was due: a log-in page (200) or an error page. */
  | { readonly soort: 'html'; readonly status: number }
  /** The school as it was: so many days ago, or at the end of a day (`YYYY-MM-DD`). */
  | { readonly soort: 'verouderd'; readonly dagen: number }
  | { readonly soort: 'verouderd'; readonly op: string }
  /** Only the first share (0 to 1) of the pupils. */
  | { readonly soort: 'gedeeltelijk'; readonly deel: number }

/** Which calls it strikes: those that fit every field. Absent fields fit all; no fields at all strikes every call. */
export type When = {
  readonly operation?: OperationName
  /** School id, `99QQ00`. */
  readonly school?: string
  readonly klantcode?: string
  /** The nth call that fits the three above, counted from 1 since the storing was set. */
  readonly call?: number
  /** From and up to and including this call. */
  readonly from?: number
  readonly to?: number
  /** Every so many calls: 3 strikes the 3rd, 6th, … */
  readonly every?: number
  /** 0 to 1, drawn from the world's seed: the same calls are struck in every run. */
  readonly probability?: number
  /** At most so many times in all. */
  readonly times?: number
}

/** A fault on demand: something that goes wrong with some calls, on purpose. */
export type Storing = Mishap & {
  /** Unique in a world. */
  readonly id: string
  readonly when: When
}

/** What is known of a call when the storingen are asked. Absent: not (yet) known, so a storing that asks for it does not fit. */
export type StoringCall = {
  readonly operation?: OperationName
  readonly school?: string
  readonly klantcode?: string
}

/** Per storing id: how many calls fitted, and how many of those were struck. */
export type Tellers = ReadonlyMap<string, Teller>

export type Teller = { readonly calls: number; readonly strikes: number }
