import { jaargroepen } from '../../src/school/groep.ts'
import { generateOptionsSchema } from './generate-options.ts'
import { day, type JsonSchema, list, moment, nullable, object, oneOf, ref, text } from './json-schema.ts'

const key = text('Given out by the LAS; 1 to 256 characters.', { minLength: 1, maxLength: 256 })
const id = text('Ours, never on the wire: who this is, across every change.', { minLength: 1 })
const mutatiedatum = moment('When the record was last changed.')

const naamFields: JsonSchema = {
  achternaam: text('Family name without voorvoegsel; 1 to 200 characters.', { minLength: 1, maxLength: 200 }),
  voorvoegsel: text('`van der`; 1 to 10 characters.', { minLength: 1, maxLength: 10 }),
  voornamen: text('All first names in full; 1 to 200 characters.', { minLength: 1, maxLength: 200 }),
  voorletters: text('`voorletters-1` of the standard; 1 to 6 characters.', { minLength: 1, maxLength: 6 }),
  roepnaam: text('What everybody says; 1 to 64 characters.', { minLength: 1, maxLength: 64 }),
}

const digits = (count: number, description: string): JsonSchema =>
  text(description, { pattern: `^[0-9]{${count}}$`, 'x-mend': `${count} digits` })

const leerlingFields: JsonSchema = {
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

const groepFields: JsonSchema = {
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

const leerkrachtFields: JsonSchema = {
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

const written = (description: string, fields: JsonSchema): JsonSchema =>
  object(description, {
    op: ref('aanwijzing'),
    verwijder: { type: 'boolean', description: 'Takes the record that `op` points at out of the school.' },
    bewust: {
      type: 'boolean',
      description: 'Wrong on purpose: lengths, lists, double keys and dangling references are not checked.',
    },
    ...Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, nullable(schema as JsonSchema)])),
  })

const school = object('The school itself. What is absent is generated, or follows from the day.', {
  naam: text('What people call the school; not on the wire.'),
  schooljaar: text('`2026-2027`.', { pattern: '^[0-9]{4}-[0-9]{4}$', 'x-mend': 'two years, 2026-2027' }),
  peildatum: day('The day this picture of the school is true for.'),
  brincode: text('`99XX`; keep to the test range.', {
    pattern: '^[0-9]{2}[A-Z]{2}$',
    'x-mend': 'two digits and two capitals (the letters O and I are not the digits 0 and 1)',
  }),
  dependancecode: digits(2, 'Absent means the same as `00`.'),
  instellingsnummer: text('Flemish school number.', { pattern: '^[0-9]{2,6}$', 'x-mend': '2 to 6 digits' }),
  schoolkey: text('1 to 256 characters.', { minLength: 1, maxLength: 256 }),
  aanmaakdatum: moment('When the message was made. Absent: at the moment of delivery.'),
  auteur: text('1 to 128 characters.', { minLength: 1, maxLength: 128 }),
  xsdversie: text('Absent: the version that was asked for.', { minLength: 1, maxLength: 32 }),
  commentaar: text('Free text.'),
  vestigingen: list(
    'Locations inside the brincode.',
    object(
      'A location.',
      { key, naam: groepFields.naam, omschrijving: groepFields.omschrijving, mutatiedatum },
      { required: ['key', 'naam'] },
    ),
  ),
})

const koppeling = object('An agreement with a supplier. What is absent, the simulator chooses.', {
  klantcode: text('1 to 64 characters.', { minLength: 1, maxLength: 64 }),
  klantnaam: text('1 to 64 characters.', { minLength: 1, maxLength: 64 }),
  autorisatiesleutel: text('1 to 64 characters; never a real one.', { minLength: 1, maxLength: 64 }),
  verificatiecode: text('Brincode, dependancecode, and on to 20 to 50 letters and digits.', {
    minLength: 20,
    maxLength: 50,
  }),
  actief: { type: 'boolean', description: 'Whether the koppeling has been activated. Default true.' },
})

const aanwijzing = object(
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

const op: JsonSchema = {
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
    deel: { type: 'number', exclusiveMinimum: 0, maximum: 1, description: 'Share of the records that it fits.' },
    ids: list('Our ids.', text('Our id.')),
  },
}

/** What the schema cannot know by itself: the anomalies there are, and the kinds of change with their fields. */
export type Catalogue = {
  readonly anomalies: readonly { readonly name: string; readonly story: string }[]
  /** One object schema per kind of change, each with a `soort` that is a `const`. */
  readonly changes: readonly JsonSchema[]
}

/** The JSON Schema of a school file, for editors and for ajv. `x-mend` says how to repair a value. */
export function schoolFileSchema({ anomalies, changes }: Catalogue): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Koppelproef school file',
    ...object(
      'A school for the simulator: a generated base, records by hand, anomalies, and what happens later.',
      {
        $schema: text('Where an editor finds this schema.'),
        seed: text('Same seed, same school.'),
        genereer: generateOptionsSchema,
        school,
        koppelingen: list('Agreements with suppliers.', koppeling),
        profiel: oneOf('Which set of fields the school delivers. Default `geen`, all.', [
          'geen',
          'smalle-set',
          'lvs-set',
        ]),
        versies: list('UWLR versions on offer.', oneOf('A version.', ['2.1', '2.2', '2.3'])),
        modus: oneOf('How requests are judged.', ['strict', 'lenient']),
        dialect: text('Answer style of the LAS, by name.'),
        groepen: list('Groups by hand.', written('A group: new, or (with `op`) changed.', groepFields)),
        leerlingen: list('Pupils by hand.', written('A pupil: new, or (with `op`) changed.', leerlingFields)),
        leerkrachten: list('Teachers by hand.', written('A teacher: new, or (with `op`) changed.', leerkrachtFields)),
        anomalieen: list(
          'Oddities by name, put on in this order.',
          object(
            'One oddity.',
            {
              naam: {
                type: 'string',
                description: 'Name of the anomaly.',
                ...(anomalies.length > 0 && { enum: anomalies.map(({ name }) => name) }),
                'x-intellij-enum-metadata': Object.fromEntries(
                  anomalies.map(({ name, story }) => [name, { description: story }]),
                ),
                markdownEnumDescriptions: anomalies.map(({ story }) => story),
              },
              op: ref('op'),
              datum: day('When it happens; of an anomaly in two steps, its second step.'),
            },
            { required: ['naam'] },
          ),
        ),
        gebeurtenissen: list('What happens later, each on its day.', {
          type: 'object',
          required: ['soort', 'datum'],
          ...(changes.length > 0 && { discriminator: { propertyName: 'soort' }, oneOf: changes }),
        }),
      },
      { required: ['school'] },
    ),
    $defs: { aanwijzing, op },
  }
}
