import { generateOptionsSchema } from './generate-options.ts'
import { day, type JsonSchema, list, nullable, object, oneOf, ref, text } from './json-schema.ts'
import {
  aanwijzing,
  groepFields,
  leerkrachtFields,
  leerlingFields,
  op,
  schoolFields,
  vestigingFields,
} from './records.ts'

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
  ...schoolFields,
  bewust: { type: 'boolean', description: 'The codes are wrong on purpose: lengths and forms are not checked.' },
  vestigingen: list(
    'Locations inside the brincode.',
    object('A location.', vestigingFields, { required: ['key', 'naam'] }),
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

/** What the schema cannot know by itself: the anomalies there are, and the kinds of change with their fields. */
export type Catalogue = {
  readonly anomalies: readonly { readonly name: string; readonly story: string }[]
  /** One object schema per kind of change, each with a `soort` that is a `const`. */
  readonly changes: readonly JsonSchema[]
  /** What those refer to. */
  readonly defs: JsonSchema
}

/** The JSON Schema of a school file, for editors and for ajv. `x-mend` says how to repair a value. */
export function schoolFileSchema({ anomalies, changes, defs }: Catalogue): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Koppelproef school file',
    ...object(
      'A school for the simulator: a generated base, records by hand, anomalies, and what happens later.',
      {
        $schema: text('Where an editor finds this schema.'),
        seed: text('Same seed, same school.'),
        genereer: generateOptionsSchema,
        erbij: oneOf(
          'A class around the records by hand: group 3A (key 31), and Noor Vos, Sam de Boer, Lina Hofkamp, Bram Zandstra and Fatma Yildirim (keys 11 to 15). A new record by hand with such a key takes that place.',
          ['klas'],
        ),
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
        quirks: list('What the LAS does beside the standard.', text('A quirk, by name.')),
        verzonnen: {
          type: 'boolean',
          description:
            'Everybody was made up already, out of a recording: nothing that is made of this school makes them up a second time.',
        },
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
    $defs: { aanwijzing, op, ...defs },
  }
}
