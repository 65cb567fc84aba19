import type { Groep } from './groep.ts'
import type { Leerkracht } from './leerkracht.ts'
import type { Leerling } from './leerling.ts'

/** A location (vestiging) inside one brincode. Source: XSD VestigingType. */
export type Vestiging = {
  readonly key: string
  readonly naam: string
  readonly omschrijving?: string
  /** `xs:dateTime`, as sent. */
  readonly mutatiedatum?: string
}

/**
 * One school as its administration knows it in one school year. Nothing here knows that XML exists.
 * Source: XSD SchoolType and `leerlinggegevens`.
 */
export type School = {
  /** Ours, never on the wire: what people call the school. Absent on schools read from a message. */
  readonly naam?: string
  /** `2026-2027`. */
  readonly schooljaar: string
  /** `YYYY-MM-DD`: the day this picture of the school is true for. Required in the LVS set only. */
  readonly peildatum?: string
  /** Two digits and two capitals, `99XX`. Absent on a Flemish school or one known by schoolkey alone. */
  readonly brincode?: string
  /** Two digits. Absent means the same as `00`. */
  readonly dependancecode?: string
  /** Flemish school number, 2 to 6 digits. Absent in the Netherlands. */
  readonly instellingsnummer?: string
  readonly schoolkey?: string
  /** `xs:dateTime` at which this message was made. Absent until somebody delivers the school. */
  readonly aanmaakdatum?: string
  readonly auteur?: string
  readonly xsdversie?: string
  readonly commentaar?: string
  /** Absent and empty mean different things on the wire: no block, or (never valid) an empty block. */
  readonly vestigingen?: readonly Vestiging[]
  /** Both kinds in one list, because their order on the wire is mixed. */
  readonly groepen?: readonly Groep[]
  readonly leerlingen: readonly Leerling[]
  readonly leerkrachten?: readonly Leerkracht[]
}

/** `99QQ` and `01` give `99QQ01`; no dependancecode is `00` (edge case F01). */
export const schoolIdOf = (brincode: string, dependancecode?: string): string => `${brincode}${dependancecode || '00'}`

/** The scope in which keys are unique: brincode and dependancecode (absent, empty and `00` are one location, edge case F01), else the schoolkey. */
export function scopeOf(school: {
  readonly brincode?: string
  readonly dependancecode?: string
  readonly instellingsnummer?: string
  readonly schoolkey?: string
}): string {
  const place = school.brincode?.trim().toUpperCase() || school.instellingsnummer?.trim()
  if (!place) return `schoolkey ${school.schoolkey?.trim() ?? ''}`
  return schoolIdOf(place, school.dependancecode?.trim().padStart(2, '0'))
}

/**
 * The day up to which a delivery tells who has left, `YYYY-MM-DD`: the later of its peildatum and the day it was made, as a LAS may send
 * the picture of last week. Absent when it names neither.
 */
export function dayOfDelivery({
  peildatum,
  aanmaakdatum,
}: Pick<School, 'peildatum' | 'aanmaakdatum'>): string | undefined {
  const days = [peildatum, aanmaakdatum].flatMap((day) => day?.trim().slice(0, 10) || [])
  return days.sort().at(-1)
}
