import { adresVelden, identityVelden, type Naam, naamVelden } from './persoon.ts'
import { everySet, mutatiedatumVeld, smalleSets, type Velden } from './veld.ts'

/** The 16 roles of UWLR 2.2. A role never gives rights: schools fill it in freely. */
export const leerkrachtrollen = [
  'ADJ',
  'ADM',
  'CON',
  'DIR',
  'ICT',
  'IB',
  'KLA',
  'LRK',
  'LOS',
  'LOC',
  'OWA',
  'OUD',
  'RT',
  'SMW',
  'STA',
  'VAK',
] as const

export type Leerkrachtrol = (typeof leerkrachtrollen)[number]

/** A role from the list, or one in free words. */
export type Rol = { readonly rol: Leerkrachtrol } | { readonly rolomschrijving: string }

/** A teacher's place in a group. */
export type LeerkrachtGroep = {
  readonly soort: 'groep' | 'samengesteldeGroep'
  readonly key: string
  readonly rollen?: readonly Rol[]
}

/** Anybody who works at the school. Source: XSD LeerkrachtType. */
export type Leerkracht = Naam & {
  /** Ours, never on the wire: who this is, across every change. Absent on records read from a message. */
  readonly id?: string
  readonly key?: string
  /** Often absent where pupils already have one (edge case E21). */
  readonly eckid?: string
  readonly gebruikersnaam?: string
  /** Up to 256 characters, no format checked by the standard. Absent in the LVS set. */
  readonly emailadres?: string
  readonly rollen?: readonly Rol[]
  /** In the order of the wire. Absent for staff without groups. */
  readonly groepen?: readonly LeerkrachtGroep[]
  /** `xs:dateTime`, as sent. */
  readonly mutatiedatum?: string
}

/** What there is to know of each field of a teacher. Source: XSD LeerkrachtType, in its order. */
export const leerkrachtVelden: Velden<Leerkracht> = {
  ...identityVelden,
  key: { ...identityVelden.key, headings: ['nummer', 'personeelsnummer', 'medewerkernummer', 'staffnumber'] },
  ...naamVelden,
  ...adresVelden,
  emailadres: {
    ...adresVelden.emailadres,
    says: '1 to 256 characters; use a domain under `.example`.',
    sets: smalleSets,
  },
  rollen: {
    says: 'Roles at the school.',
    form: { kind: 'rollen' },
    wire: { kind: 'rollen' },
    headings: ['rol', 'functie', 'roles'],
    recorded: true,
  },
  groepen: {
    says: 'Groups: a key, or a key with roles.',
    form: { kind: 'plaatsen' },
    wire: { kind: 'plaatsen', name: 'groepen' },
    sets: everySet,
    recorded: true,
  },
  mutatiedatum: mutatiedatumVeld,
}
