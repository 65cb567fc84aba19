import { type JsonSchema, list, object, text } from '../../simulator/school-file/json-schema.ts'

/** Fields of a record that may be read, by list. `id` must be there; the others as far as the EA has them. */
export const fieldsOf = {
  leerlingen: [
    ...['id', 'key', 'eckid', 'achternaam', 'voorvoegsel', 'voorletters', 'roepnaam', 'geboortedatum', 'geslacht'],
    ...['jaargroep', 'groepen', 'actief', 'van'],
  ],
  leerkrachten: [
    ...[
      'id',
      'key',
      'eckid',
      'achternaam',
      'voorvoegsel',
      'voorletters',
      'roepnaam',
      'emailadres',
      'groepen',
      'actief',
    ],
    'van',
  ],
  groepen: ['id', 'key', 'naam', 'jaargroep', 'schooljaar', 'soort', 'actief', 'van'],
} as const

export type Lijst = keyof typeof fieldsOf

const names: Readonly<Record<string, string>> = {
  id: "The EA's own id of the record.",
  key: 'The number of the LAS, as the EA keeps it.',
  van: 'Our id of whom it is in truth, where the EA was filled from a school of ours.',
  actief: 'Whether the record is in use. Absent: all are.',
  groepen: 'Ids of groups.',
}

const column = (name: string): JsonSchema => ({
  type: ['string', 'object'],
  description: names[name] ?? `Where the EA has the ${name}.`,
  additionalProperties: false,
  required: ['veld'],
  'x-mend': 'a column, or { veld: COLUMN, … }',
  properties: {
    veld: text('Name of the column; in JSON a path with dots.'),
    waar: list(
      'Of `actief`: the values that mean yes. Default ja, yes, true, waar, j, y, 1, actief, active.',
      text('A value.'),
    ),
    vorm: text('Of a date: how it is written. Default any way in which schools write one, day before month.', {
      enum: ['jjjj-mm-dd', 'dd-mm-jjjj', 'mm-dd-jjjj', 'jjjjmmdd'],
    }),
    scheiding: text('Of a list in one cell: what stands between its items. Default a comma.'),
  },
})

const lijst = (name: Lijst): JsonSchema =>
  object(
    `How ${name} are read.`,
    {
      uit: text('Where in the state: of JSON the path to the list, of CSV a file, of SQL a query, of exec a command.'),
      alleen: object(
        'Only rows in which this column has this value.',
        { veld: text('A column.'), is: text('A value.') },
        {
          required: ['veld', 'is'],
        },
      ),
      velden: object('Column by field.', Object.fromEntries(fieldsOf[name].map((field) => [field, column(field)])), {
        required: ['id'],
      }),
    },
    { required: ['velden'] },
  )

/** The JSON Schema of a mapping file. */
export const mappingSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Koppelproef mapping',
  ...object(
    "Which columns of an EA's state are which fields. Fields that are not named are not read.",
    { leerlingen: lijst('leerlingen'), leerkrachten: lijst('leerkrachten'), groepen: lijst('groepen') },
    { required: ['leerlingen'] },
  ),
}
