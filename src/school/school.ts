import { type Groep, groepVelden } from './groep.ts'
import type { Leerkracht } from './leerkracht.ts'
import type { Leerling } from './leerling.ts'
import { day, digits, element, moment, mutatiedatumVeld, text, type Veld, type Velden, written } from './veld.ts'

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

/** What there is to know of each field of a location. Source: XSD VestigingType. */
export const vestigingVelden: Velden<Vestiging> = {
  key: { ...groepVelden.key },
  naam: { ...groepVelden.naam, headings: ['vestiging'] },
  omschrijving: groepVelden.omschrijving,
  mutatiedatum: mutatiedatumVeld,
}

/** A field of the school itself: not one of its lists. */
export type SchoolVeld = Exclude<keyof School, 'vestigingen' | 'groepen' | 'leerlingen' | 'leerkrachten'>

/** What there is to know of each field of the school itself. Source: XSD SchoolType, in its order. */
export const schoolVelden: Readonly<Record<SchoolVeld, Veld>> = {
  naam: { says: 'What people call the school; not on the wire.', form: text(), headings: ['school', 'schoolnaam'] },
  schooljaar: {
    says: '`2026-2027`.',
    form: written('^[0-9]{4}-[0-9]{4}$', 'two years, 2026-2027'),
    wire: element('schooljaar'),
    recorded: true,
  },
  peildatum: {
    says: 'The day this picture of the school is true for.',
    form: day,
    wire: element('peildatum'),
    recorded: true,
  },
  brincode: {
    says: '`99XX`; keep to the test range.',
    form: written('^[0-9]{2}[A-Z]{2}$', 'two digits and two capitals (the letters O and I are not the digits 0 and 1)'),
    wire: element('brincode'),
    headings: ['brin', 'brinnummer'],
    disguise: 'brincode',
    recorded: true,
  },
  dependancecode: {
    says: 'Absent means the same as `00`.',
    form: digits(2),
    wire: element('dependancecode'),
    recorded: true,
  },
  instellingsnummer: {
    says: 'Flemish school number.',
    form: written('^[0-9]{2,6}$', '2 to 6 digits'),
    wire: element('instellingsnummer'),
    disguise: 'digits',
    recorded: true,
  },
  schoolkey: {
    says: '1 to 256 characters.',
    form: text(256),
    wire: element('schoolkey'),
    disguise: 'key',
    recorded: true,
  },
  aanmaakdatum: {
    says: 'When the message was made. Absent: at the moment of delivery.',
    form: moment,
    wire: element('aanmaakdatum'),
    recorded: true,
  },
  auteur: { says: '1 to 128 characters.', form: text(128), wire: element('auteur'), recorded: true },
  xsdversie: {
    says: 'Absent: the version that was asked for.',
    form: text(32),
    wire: element('xsdversie'),
    recorded: true,
  },
  commentaar: { says: 'Free text.', form: text(), wire: element('commentaar'), recorded: true },
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
