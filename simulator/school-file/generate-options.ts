import type { Background, GenerateOptions } from '../generate/options.ts'
import type { JsonSchema } from './json-schema.ts'

const whole = (description: string, minimum: number, maximum: number): JsonSchema => ({
  type: 'integer',
  minimum,
  maximum,
  description,
  'x-mend': `a whole number from ${minimum} to ${maximum}`,
})

const share = (description: string, maximum = 1): JsonSchema => ({
  type: 'number',
  minimum: 0,
  maximum,
  description,
  'x-mend': `a share from 0 to ${maximum}`,
})

const yes = (description: string): JsonSchema => ({ type: 'boolean', description })
const choice = (description: string, values: readonly string[]): JsonSchema => ({
  type: 'string',
  description,
  enum: values,
})

/** Typed so that the compiler asks for a background, or below an option, that the generator learns. */
const backgrounds: { readonly [Name in Background]: true } = {
  nederlands: true,
  fries: true,
  turks: true,
  marokkaans: true,
  surinaams: true,
  antilliaans: true,
  pools: true,
  oekraiens: true,
  syrisch: true,
  chinees: true,
  portugees: true,
  somalisch: true,
}

type Elsewhere = 'seed' | 'schooljaar' | 'peildatum' | 'brincode' | 'dependancecode'

const properties: { readonly [Option in Exclude<keyof GenerateOptions, Elsewhere>]-?: JsonSchema } = {
  sector: choice('PO primary, SBO and SO special, VO secondary. Default PO.', ['PO', 'SBO', 'SO', 'VO']),
  pupils: whole('Number of pupils. Default 220.', 1, 5000),
  vestigingen: whole('Number of locations. Default 0, no block.', 0, 9),
  groepsplan: choice('How pupils are put in groups. Default auto.', [
    'auto',
    'single',
    'combination',
    'split',
    'units',
  ]),
  groepsnamen: choice('How groups are called. Default chosen by the seed.', [
    'cijfer',
    'groep',
    'schooljaar',
    'dier',
    'dier-schooljaar',
  ]),
  instructiegroepen: whole('Number of instruction groups (samengestelde groepen). Default 0.', 0, 200),
  plusgroep: yes('A plus group. Default false.'),
  eckid: choice('Who has an ECK iD. Default pupils.', ['none', 'pupils', 'all']),
  keys: choice('Form of the keys. Default number.', ['number', 'guid']),
  backgrounds: {
    type: 'object',
    description: 'Share of families per background; absent ones are 0. Default the mix of the country.',
    additionalProperties: false,
    minProperties: 1,
    properties: Object.fromEntries(
      Object.keys(backgrounds).map((name) => [name, { type: 'number', minimum: 0, description: `Share of ${name}.` }]),
    ),
  },
  siblings: share('Share of pupils with an older sibling at the school. Default 0.38.'),
  twins: share('Share of pupils who are the second of twins. Default 0.014.', 0.5),
  duoTeachers: share('Share of groups with two teachers. Default 0.6.'),
  staffWithoutGroups: yes('Directie, IB, conciërge and others without a group. Default true.'),
  bsn: choice('Last four digits, nine digits that cannot be real, or nothing. Default last4.', [
    'last4',
    'full',
    'none',
  ]),
}

/** The options of the generator as a file may name them; seed, school year, day and codes stand elsewhere in the file. */
export const generateOptionsSchema: JsonSchema = {
  type: 'object',
  description: 'What is generated beneath the records by hand. Absent: nothing is.',
  additionalProperties: false,
  properties,
}
