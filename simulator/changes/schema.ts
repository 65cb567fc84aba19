import { day, type JsonSchema, list, nullable, object, oneOf, ref, text } from '../school-file/json-schema.ts'
import { aanwijzing, groepFields, leerkrachtFields, leerlingFields, op } from '../school-file/records.ts'
import type { Soort } from './change.ts'

const naam = text('1 to 200 characters.', { minLength: 1, maxLength: 200 })
const voorvoegsel = nullable(text('1 to 10 characters; null or absent for none.', { minLength: 1, maxLength: 10 }))
const emailadres = text('1 to 256 characters.', { minLength: 1, maxLength: 256 })
const open = (description: string): JsonSchema => ({
  type: 'object',
  description,
  properties: { inKoppelingenBeschikbaar: groepFields.inKoppelingenBeschikbaar },
})
const fieldNames = list('Fields that are gone.', text('A field.'))
const place = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description })
const recorded = object(
  'A list, piece by piece, in order.',
  {
    van: place('How many records the list had.'),
    stukken: list(
      'The pieces.',
      object('A run (`van`, `aantal`), a record with changes (`van`, `zet`, `weg`), or a new one (`nieuw`).', {
        van: place('Place in the list before; 0 is the first.'),
        aantal: place('How many records as they were.'),
        zet: open('Fields with their new value.'),
        weg: fieldNames,
        nieuw: open('A new record.'),
      }),
    ),
  },
  { required: ['van', 'stukken'] },
)
const velden = (fields: JsonSchema) =>
  object(
    'Fields with their new value; null takes a field away.',
    Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, nullable(schema as JsonSchema)])),
    { minProperties: 1 },
  )

/** What the schemas of changes refer to under `$defs`. */
export const changeDefs: JsonSchema = {
  aanwijzing,
  op,
  leerling: velden(leerlingFields),
  leerkracht: velden(leerkrachtFields),
  groep: velden(groepFields),
}

/** Fields of each kind of change beside `soort` and `datum`; the names of those that must be there come first. */
const kinds: { readonly [Kind in Soort]: readonly [what: string, needs: readonly string[], fields: JsonSchema] } = {
  instroom: [
    'A pupil joins; with a known id, the same child comes back.',
    [],
    { leerling: ref('leerling'), groep: ref('aanwijzing') },
  ],
  uitstroom: ['A pupil leaves.', ['leerling'], { leerling: ref('aanwijzing') }],
  groepswissel: [
    'A pupil moves to another stamgroep, or joins a samengestelde groep.',
    ['leerling', 'groep'],
    { leerling: ref('aanwijzing'), groep: ref('aanwijzing') },
  ],
  naamswijziging: [
    'A pupil gets another family name.',
    ['leerling'],
    { leerling: ref('aanwijzing'), achternaam: naam, voorvoegsel },
  ],
  roepnaamswijziging: [
    'A pupil gets another first name.',
    ['leerling'],
    { leerling: ref('aanwijzing'), roepnaam: naam },
  ],
  geslachtswijziging: [
    'Another sex and the first name that goes with it.',
    ['leerling'],
    { leerling: ref('aanwijzing'), geslacht: leerlingFields.geslacht, roepnaam: naam },
  ],
  'leerling-wijzigt': [
    'Any fields of a pupil.',
    ['leerling', 'velden'],
    { leerling: ref('aanwijzing'), velden: ref('leerling') },
  ],
  'leerkracht-komt': ['A teacher comes.', [], { leerkracht: ref('leerkracht'), groep: ref('aanwijzing') }],
  'leerkracht-vertrekt': ['A teacher leaves.', ['leerkracht'], { leerkracht: ref('aanwijzing') }],
  'leerkracht-trouwt': [
    'A double name, and an e-mail address that goes with it.',
    ['leerkracht'],
    { leerkracht: ref('aanwijzing'), achternaam: naam, voorvoegsel, emailadres },
  ],
  'leerkracht-krijgt-email': [
    'A teacher gets an e-mail address.',
    ['leerkracht'],
    { leerkracht: ref('aanwijzing'), emailadres },
  ],
  'leerkracht-wijzigt': [
    'Any fields of a teacher.',
    ['leerkracht', 'velden'],
    { leerkracht: ref('aanwijzing'), velden: ref('leerkracht') },
  ],
  'groep-wijzigt': [
    'Any fields of a group; references follow a new key.',
    ['groep', 'velden'],
    { groep: ref('aanwijzing'), velden: ref('groep') },
  ],
  'groep-splitst': [
    'One stamgroep becomes two or more.',
    ['groep'],
    {
      groep: ref('aanwijzing'),
      namen: {
        ...list('Names of the parts.', text('1 to 64 characters.', { minLength: 1, maxLength: 64 })),
        minItems: 2,
        'x-mend': 'two names or more',
      },
    },
  ],
  'groepen-samenvoegen': [
    'Two or more stamgroepen become one.',
    ['groepen'],
    {
      groepen: { ...list('The groups.', ref('aanwijzing')), minItems: 2, 'x-mend': 'two groups or more' },
      naam: text('Of the new group.', { minLength: 1, maxLength: 64 }),
    },
  ],
  'in-koppelingen-beschikbaar': [
    'The ESIS flag of a samengestelde groep.',
    ['groep', 'waarde'],
    { groep: ref('aanwijzing'), waarde: { type: 'boolean', description: 'false keeps the group off the wire.' } },
  ],
  schooljaarovergang: [
    'The oldest leave, everybody goes up, others start.',
    [],
    {
      groepskeys: oneOf('New keys (the default, as the standard wants), or the old ones kept.', ['nieuw', 'behouden']),
      groepsnamen: oneOf('A name belongs to the year (default), or goes up with the class.', ['jaargroep', 'klas']),
      kleuters: {
        type: 'integer',
        minimum: 0,
        maximum: 5000,
        description: 'How many start. Default as many as leave.',
      },
    },
  ],
  'las-migratie': [
    'The school moves to another LAS: every key changes.',
    [],
    { sleutels: oneOf('Form of the new keys. Default the other one.', ['nummer', 'guid']) },
  ],
  fusie: [
    'Another school comes in; one BRIN is left.',
    ['met'],
    {
      met: object(
        'The school that comes in.',
        {
          brincode: text('`99XX`.', { pattern: '^[0-9]{2}[A-Z]{2}$', 'x-mend': 'two digits and two capitals' }),
          dependancecode: text('Two digits.', { pattern: '^[0-9]{2}$', 'x-mend': 'two digits' }),
        },
        { required: ['brincode'] },
      ),
      brincode: text('Of the merged school.', {
        pattern: '^[0-9]{2}[A-Z]{2}$',
        'x-mend': 'two digits and two capitals',
      }),
      naam: text('Of the merged school.'),
      alsVestigingen: { type: 'boolean', description: 'Whether both old schools become a vestiging. Default true.' },
    },
  ],
  opheffing: ['The school closes.', [], {}],
  'school-wijzigt': [
    'The next picture of the school as it was recorded, in full. Not checked; no dates are put on it.',
    [],
    {
      zet: open('Fields of the school itself.'),
      weg: fieldNames,
      lijsten: object('Lists that changed.', {
        vestigingen: recorded,
        groepen: recorded,
        leerlingen: recorded,
        leerkrachten: recorded,
      }),
    },
  ],
  anomalie: [
    'An anomaly shows on this day.',
    ['naam'],
    { naam: text('Name of the anomaly.'), op: ref('op'), seed: text('For what it leaves open.') },
  ],
}

/** One object schema per kind of change. */
export const changeSchemas: readonly JsonSchema[] = Object.entries(kinds).map(([soort, [what, needs, fields]]) =>
  object(
    what,
    { soort: { type: 'string', const: soort }, datum: day('The day on which it happens.'), ...fields },
    { required: ['soort', 'datum', ...needs] },
  ),
)

/** The JSON Schema of one change, as the control API takes it. */
export const changeSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Koppelproef change',
  description: 'Something that happens in a school on a day.',
  type: 'object',
  required: ['soort', 'datum'],
  discriminator: { propertyName: 'soort' },
  oneOf: changeSchemas,
  $defs: changeDefs,
}
