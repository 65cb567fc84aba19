import { attribute, element, everySet, filled, mutatiedatumVeld, oneOf, text, type Velden } from './veld.ts'

/** The 22 values of the jaargroep list. `C` is a combination group: the jaargroep stands at each pupil. */
export const jaargroepen = [
  'B',
  'D',
  '0',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
  'S',
  'V',
  'C',
  'N',
  'H',
] as const

export type Jaargroep = (typeof jaargroepen)[number]

/** What both kinds of group have in common. */
type AnyGroep = {
  /** Ours, never on the wire: the same for one group across every change of key or name. Absent on records read from a message. */
  readonly id?: string
  /** Given out by the LAS, for one school year. Unique in a school over both kinds of group. */
  readonly key: string
  /** 1 to 64 characters, `2026-2027 - 4` or `Albatros`. */
  readonly naam: string
  readonly omschrijving?: string
  /** `xs:dateTime`, as sent. */
  readonly mutatiedatum?: string
}

/** The group in which a pupil sits (stamgroep). Source: XSD GroepType. */
export type Stamgroep = AnyGroep & {
  readonly soort: 'groep'
  readonly jaargroep: Jaargroep
}

/** An instruction group, plus group or other gathering of pupils. Has no jaargroep. Source: XSD SamengesteldeGroepType. */
export type SamengesteldeGroep = AnyGroep & {
  readonly soort: 'samengesteldeGroep'
  /** The ESIS flag "In koppelingen beschikbaar". Absent means yes; `false` keeps the group and references to it off the wire. */
  readonly inKoppelingenBeschikbaar?: boolean
}

export type Groep = Stamgroep | SamengesteldeGroep

/** Every field that a group of either kind may have. */
export type GroepVeld = keyof Stamgroep | keyof SamengesteldeGroep

/** What there is to know of each field of a group. Source: XSD GroepType and SamengesteldeGroepType, in their order. */
export const groepVelden: Velden<Record<GroepVeld, unknown>> = {
  id: { says: 'Ours, never on the wire: who this is, across every change.', form: filled },
  key: {
    says: 'Given out by the LAS; 1 to 256 characters.',
    form: text(256),
    wire: attribute('key'),
    headings: ['nummer'],
    disguise: 'key',
    recorded: true,
  },
  soort: {
    says: 'Stamgroep (`groep`, the default) or `samengesteldeGroep`.',
    form: oneOf(['groep', 'samengesteldeGroep']),
    wire: { kind: 'soort' },
    recorded: true,
  },
  naam: {
    says: '`3A`, `Albatros`; 1 to 64 characters.',
    form: text(64),
    wire: element('naam'),
    sets: everySet,
    headings: ['groep', 'klas', 'groepsnaam'],
    disguise: 'free',
    recorded: true,
  },
  jaargroep: {
    says: 'Of a stamgroep only. `C` is a combination group.',
    form: oneOf(jaargroepen),
    wire: element('jaargroep'),
    sets: everySet,
    headings: ['leerjaar'],
    recorded: true,
  },
  omschrijving: {
    says: '1 to 256 characters.',
    form: text(256),
    wire: element('omschrijving'),
    disguise: 'free',
    recorded: true,
  },
  inKoppelingenBeschikbaar: {
    says: 'ESIS flag of a samengestelde groep; false keeps it off the wire.',
    form: { kind: 'flag' },
  },
  mutatiedatum: mutatiedatumVeld,
}
