import type { Profile, Version } from '../wsdl/schemas.ts'
import type { Endpoint } from './http.ts'

/** The LAS that is judged, and what a school and its supplier agreed with it. */
export type Target = {
  /** Address of each service. `leerresultaten` absent: contracts about results are skipped. */
  readonly endpoints: { readonly leerlinggegevens: string } & Partial<Readonly<Record<Endpoint, string>>>
  /** What opens the school. The sleutel never leaves in a report. */
  readonly koppeling: {
    readonly autorisatiesleutel: string
    readonly klantcode: string
    readonly klantnaam: string
  }
  /** A school of which it has data now. */
  readonly school: {
    readonly brincode: string
    /** Two digits. Absent means the same as `00`. */
    readonly dependancecode?: string
    readonly schooljaar: string
  }
  /** The version asked for, and by which the answers are judged. */
  readonly version: Version
  /** What was agreed to be exchanged. `geen` is everything that the standard knows. */
  readonly profile: Profile
  /** Sent along in every request when the LAS needs it to choose a data set. */
  readonly gegevenssetid?: string
}

/** What may be tried. By default only what is safe on somebody's acceptance environment. */
export type Permission = {
  /** Also what a fragile system may choke on: DOCTYPE, depth, size. */
  readonly thorough: boolean
  /** Also write: send results of an invented test for one pupil. */
  readonly results: boolean
}
