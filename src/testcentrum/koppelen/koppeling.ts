/** `aangevraagd` → `goedgekeurd` (or `geweigerd`, to be asked again) → `actief`, once the key was saved; `gestopt` by the school. */
export type Koppelingstatus = 'aangevraagd' | 'geweigerd' | 'goedgekeurd' | 'actief' | 'gestopt'

/** What the screen "Koppelen met Leerlingadministratiesysteem" asks for, as typed. Absent is an empty field. */
export type KoppelVelden = {
  /** `ESIS UWLR`; at saving also `ESIS`, as the manual says there. */
  readonly type: string
  readonly brincode?: string
  readonly dependancecode?: string
  /** Absent: the current one. */
  readonly schooljaar?: string
}

/** The agreement of one location of a school with its LAS, as the testcentrum keeps it. */
export type Koppeling = {
  /** brincode and dependancecode, `99QQ00`; while a request is not approved what was typed may stand in `velden` only. */
  readonly id: string
  /** Id of the {@link Omgeving} that it belongs to. */
  readonly omgeving: string
  readonly status: Koppelingstatus
  /** As typed at the request; kept for the screen. */
  readonly velden: KoppelVelden
  readonly brincode: string
  /** Two digits; `00` when the field was empty. */
  readonly dependancecode: string
  /** The current one when it was saved last. */
  readonly schooljaar: string
  /** As the LAS gave it, without blanks around it. Absent until it was saved. */
  readonly autorisatiesleutel?: string
  /** Milliseconds; when the koppeling became active first. Results normed before are not sent by themselves (edge case H03). */
  readonly actiefSinds?: number
  /** `aanmaakdatum` of the last delivery that was applied in full, echoed to ask for changes only. Absent: ask for everything. */
  readonly laatstontvangengegevens?: string
  /** School year of that delivery. */
  readonly laatsteSchooljaar?: string
}

/** One that works: there is a sleutel to ask with. */
export type ActieveKoppeling = Koppeling & { readonly autorisatiesleutel: string }

export const isActief = (koppeling: Koppeling): koppeling is ActieveKoppeling =>
  koppeling.status === 'actief' && koppeling.autorisatiesleutel !== undefined
