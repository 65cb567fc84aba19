import type { JsonSchema } from '../../simulator/school-file/json-schema.ts'
import { nullable, object as schemaOf } from '../../simulator/school-file/json-schema.ts'
import { aanwijzing, groepFields, leerkrachtFields, leerlingFields } from '../../simulator/school-file/records.ts'
import { type Static, Type } from '../../src/typebox.ts'
import { laws } from '../laws/laws.ts'
import { steps } from '../steps/steps.ts'
import { expectingWords, verwachtForm } from '../steps/verwacht.ts'
import { ernsten } from './ernst.ts'
import { day, list, mapOf, object, oneOf, optional, refTo, text, yes } from './form.ts'
import { eaAanwijzing, naarSchool } from './pointers.ts'

/** What a system holds need not be what a LAS may send: an empty ECK iD, a voorvoegsel of twelve letters. */
const anyLength = ({ minLength: _, maxLength: __, ...schema }: JsonSchema): JsonSchema => schema

const bezit = (what: string, fields: JsonSchema, more: JsonSchema = {}) =>
  object(`Which ${what} the EA has at the start.`, {
    heeft: optional(oneOf('`alles`: a record for each of the school.', ['alles'])),
    zonder: optional(list('Fields that the EA does not have: key, eckid, geboortedatum …', text('A field.'))),
    behalve: optional(list('Records of the school that the EA does not have.', naarSchool)),
    ook: optional(
      list(
        'Records written by hand.',
        Type.Unsafe<object>(
          schemaOf('One record of the EA.', {
            van: naarSchool,
            zonder: list('Fields that this record does not have.', text('A field.')),
            id: text('Its id in the EA.'),
            actief: yes('false: deactivated, still findable. Default true.'),
            schooljaar: text('Of a group: the year it lives in. Default this one.'),
            groepen: list('Ids of groups in the EA.', text('An id.')),
            ...Object.fromEntries(
              Object.entries(fields)
                .filter(([name]) => !['id', 'groepen', 'rollen'].includes(name))
                .map(([name, schema]) => [name, nullable(anyLength(schema as JsonSchema))]),
            ),
            ...more,
          }),
        ),
      ),
    ),
  })

const school = Type.Unsafe<string | { readonly bestand?: string }>({
  description:
    'The school: `handleiding` (that of the manual), a file (`bestand: school.yaml`), or written as a school file.',
  type: ['string', 'object'],
})

const eaBegin = refTo<object>('eaBegin')

/** A step in a file: a word, or a word with fields. */
export type WrittenStep = string | Readonly<Record<string, unknown>>

/** The top of a story, and its steps as they stand in the file. */
const story = object('One story: a school, what the EA has, what happens and what must be so.', {
  titel: text('One sentence: what must go well.', { minLength: 5 }),
  waarom: text('What goes wrong for a child, a teacher or a school when it does not.', { minLength: 10 }),
  thema: text('Where it belongs in the catalogue.'),
  ernst: oneOf(
    'How bad it is at most: S1 a child sees the data of another; S2 doubles or lost history; S3 extra work; S4 cosmetic.',
    ernsten,
  ),
  dekt: optional(
    list(
      'Rows of the catalogue of edge cases; a story of your own needs none.',
      text('A01.', { pattern: '^[A-I]\\d{2}$', 'x-mend': 'a row such as A01' }),
    ),
  ),
  tags: optional(list('Words to filter on.', text('A word.'))),
  scoreTelt: optional(yes('false: a wrong link is part of the story, only the expectations count. Default true.')),
  matrix: optional(
    mapOf(
      'Values for $NAME in this file; the story is told for each combination.',
      Type.Unsafe<readonly string[]>({ type: 'array', items: { type: 'string' }, minItems: 1 }),
    ),
  ),
  xsdversie: optional(oneOf('Version of UWLR. Default 2.2.', ['2.1', '2.2', '2.3'])),
  begin: optional(day('The day on which it begins. Default 2026-11-23.')),
  school,
  ea: optional(eaBegin),
  andereScholen: optional(
    mapOf(
      'Other schools in the same ESIS and EA, each by a name of your own for the step `bij`.',
      object('A school.', { school, ea: optional(eaBegin) }),
    ),
  ),
  stappen: list('What happens, in order.', refTo<WrittenStep>('stap')),
})

/** What stands in a scenario file. */
export type Written = Static<typeof story>

/** Steps that may be a word alone, with what they do. */
export const words: Readonly<Record<string, string>> = Object.fromEntries(
  steps.filter(({ alone }) => alone).map(({ name, says }) => [name, says]),
)

/** A step that stands for those of another file. */
const stappenUit = text('A file with `stappen:`, told here.')

/** Every step that may have fields, or must, by name. */
export const stepForms: Readonly<Record<string, JsonSchema>> = {
  ...Object.fromEntries([
    ...steps.flatMap(({ name, form }) => (form === undefined ? [] : [[name, form] as const])),
    ...expectingWords.map(({ name, form }) => [name, form] as const),
  ]),
  'stappen-uit': stappenUit,
}

/** Every step, in the order of the page of words. */
export const stepNames: readonly string[] = [
  ...steps.map(({ name }) => name),
  ...expectingWords.map(({ name }) => name),
  'stappen-uit',
]

const stap: JsonSchema = {
  description: 'A word, or a word with fields.',
  type: ['string', 'object'],
  if: { type: 'string' },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { enum: Object.keys(words), markdownEnumDescriptions: Object.values(words) },
  else: {
    ...schemaOf('A step with fields.', stepForms),
    minProperties: 1,
    maxProperties: 1,
    'x-mend': 'one step at a time: put each behind a dash of its own',
  },
}

/** The JSON Schema of a scenario file, for editors and for ajv. The school itself is judged by the schema of school files. */
export const scenarioSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Koppelproef scenario',
  ...story,
  $defs: {
    aanwijzing,
    ea: eaAanwijzing,
    eaBegin: object('What the EA has of the school before the first step.', {
      groepen: optional(bezit('groups', groepFields)),
      leerkrachten: optional(
        bezit('teachers', leerkrachtFields, { rechten: list('Of a teacher: what they may do.', text('A right.')) }),
      ),
      leerlingen: optional(bezit('pupils', leerlingFields)),
      resultaten: optional(
        oneOf('Results that the EA has: `geen`. Default one for each pupil, so that every apply is watched.', ['geen']),
      ),
    }),
    verwachting: verwachtForm,
    wet: oneOf(
      'The name of a law.',
      laws.map(({ name }) => name),
    ),
    stap,
    stapOfStappen: {
      type: ['string', 'object', 'array'],
      if: { type: 'array' },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { items: refTo<unknown>('stap') },
      else: refTo<unknown>('stap'),
    },
  },
})
