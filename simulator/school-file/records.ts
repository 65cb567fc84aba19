import { jaargroepen } from '../../src/school/groep.ts'
import { day, type JsonSchema, list, moment, object, oneOf, ref, text } from './json-schema.ts'

/** A key of the LAS. */
export const key = text('Given out by the LAS; 1 to 256 characters.', { minLength: 1, maxLength: 256 })
/** Our own identity of a record. */
export const id = text('Ours, never on the wire: who this is, across every change.', { minLength: 1 })
/** Any record. */
export const mutatiedatum = moment('When the record was last changed.')

const naamFields: JsonSchema = {
  achternaam: text('Family name without voorvoegsel; 1 to 200 characters.', { minLength: 1, maxLength: 200 }),
  voorvoegsel: text('`van der`; 1 to 10 characters.', { minLength: 1, maxLength: 10 }),
  voornamen: text('All first names in full; 1 to 200 characters.', { minLength: 1, maxLength: 200 }),
  voorletters: text('`voorletters-1` of the standard; 1 to 6 characters.', { minLength: 1, maxLength: 6 }),
  roepnaam: text('What everybody says; 1 to 64 characters.', { minLength: 1, maxLength: 64 }),
}

/** So many digits. */
export const digits = (count: number, description: string): JsonSchema =>
  text(description, { pattern: `^[0-9]{${count}}$`, 'x-mend': `${count} digits` })

/** The fields of a pupil. */
export const leerlingFields: JsonSchema = {
  id,
  key,
  eckid: text('Chain-wide pseudonym, `https://ketenid.nl/pilot/` and 128 hex digits.', {
    minLength: 1,
    maxLength: 256,
  }),
  ...naamFields,
  geboortedatum: day('Birth date.'),
  geslacht: oneOf('0 unknown, 1 boy, 2 girl, 9 not specified.', ['0', '1', '2', '9']),
  startOndwJgr3: day('When the child started in jaargroep 3.'),
  jaargroep: oneOf("The pupil's own jaargroep; it wins over the group's.", jaargroepen),
  groep: text('Key of the stamgroep.'),
  samengesteldeGroepen: list('Keys of samengestelde groepen.', text('Key of a samengestelde groep.')),
  vestiging: text('Key of the vestiging.'),
  gebruikersnaam: text('Login name; 1 to 64 characters.', { minLength: 1, maxLength: 64 }),
  emailadres: text('1 to 256 characters.', { minLength: 1, maxLength: 256 }),
  fotourl: text('1 to 256 characters.', { minLength: 1, maxLength: 256 }),
  etniciteit: oneOf('Code of the standard.', ['0', '1', '9']),
  land: text('Country of birth, two capitals or `?`.'),
  landVader: text('Country of birth of the father.'),
  landMoeder: text('Country of birth of the mother.'),
  sofinummer: digits(9, 'Old number; at most one of the five numbers.'),
  bsn: digits(9, 'Citizen number. Use one that cannot be real.'),
  onderwijsnummer: digits(9, 'Number for pupils without a BSN.'),
  bsnOndwnr4: digits(4, 'Last four digits of BSN or onderwijsnummer.'),
  rijksregisternummer: digits(11, 'Belgian number.'),
  gewichtNieuw: oneOf('Weight since 2006.', ['?', '0', '0,3', '1,2']),
  gewicht: oneOf('Weight before 2006.', ['?', '0.00', '0.25', '0.40', '0.70', '0.90']),
  postcodenl: text('`1234AB`.', { pattern: '^[0-9]{4}[A-Z]{2}$', 'x-mend': 'four digits and two capitals' }),
  postnummerbe: digits(4, 'Belgian post code.'),
  postcodeoverig: text('Post code of another country; 1 to 32 characters.', { minLength: 1, maxLength: 32 }),
  instroomdatum: day('First day at this school.'),
  uitstroomdatum: day('Last day at this school. In the past: the pupil has left.'),
  mutatiedatum,
}

/** The fields of a group. */
export const groepFields: JsonSchema = {
  id,
  key,
  soort: oneOf('Stamgroep (`groep`, the default) or `samengesteldeGroep`.', ['groep', 'samengesteldeGroep']),
  naam: text('`3A`, `Albatros`; 1 to 64 characters.', { minLength: 1, maxLength: 64 }),
  jaargroep: oneOf('Of a stamgroep only. `C` is a combination group.', jaargroepen),
  omschrijving: text('1 to 256 characters.', { minLength: 1, maxLength: 256 }),
  inKoppelingenBeschikbaar: {
    type: 'boolean',
    description: 'ESIS flag of a samengestelde groep; false keeps it off the wire.',
  },
  mutatiedatum,
}

const rol: JsonSchema = {
  type: ['string', 'object'],
  description: 'A code of the standard (`LRK`), or the role in free words.',
  additionalProperties: false,
  properties: {
    rol: text('Code of the standard.'),
    rolomschrijving: text('In free words; 1 to 64 characters.', { maxLength: 64 }),
  },
}

/** The fields of a teacher, with the short forms of a file. */
export const leerkrachtFields: JsonSchema = {
  id,
  key,
  eckid: leerlingFields.eckid,
  ...naamFields,
  gebruikersnaam: leerlingFields.gebruikersnaam,
  emailadres: text('1 to 256 characters; use a domain under `.example`.', { minLength: 1, maxLength: 256 }),
  rollen: list('Roles at the school.', rol),
  groepen: list('Groups: a key, or a key with roles.', {
    type: ['string', 'number', 'object'],
    additionalProperties: false,
    required: ['key'],
    properties: { key, soort: groepFields.soort, rollen: list('Roles in this group.', rol) },
  }),
  mutatiedatum,
}

/** Points at one record. */
export const aanwijzing = object(
  'Points at one record, by id, key, place in the list, or name.',
  {
    id,
    key,
    positie: { type: 'integer', minimum: 1, description: 'Place in the list; 1 is the first.' },
    roepnaam: text('Of the person meant.'),
    achternaam: text('Of the person meant.'),
    naam: text('Of the group meant.'),
  },
  { minProperties: 1 },
)

/** What an anomaly is put on. */
export const op: JsonSchema = {
  type: ['string', 'object'],
  description: '`school`, a share of it, or one record. Absent: as the anomaly does by itself.',
  pattern: '^school$',
  'x-mend': '`school`, or { deel: 0.05 }, { leerling: … }, { leerkracht: … }, { groep: … }',
  additionalProperties: false,
  minProperties: 1,
  maxProperties: 1,
  properties: {
    leerling: ref('aanwijzing'),
    leerkracht: ref('aanwijzing'),
    groep: ref('aanwijzing'),
    deel: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 1,
      'x-mend': 'a share, more than 0 and at most 1',
      description: 'Share of the records that it fits.',
    },
    ids: list('Our ids.', text('Our id.')),
  },
}
