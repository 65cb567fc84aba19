import { type GroepVeld, groepVelden } from '../../src/school/groep.ts'
import { type Leerkracht, leerkrachtVelden } from '../../src/school/leerkracht.ts'
import { type Leerling, leerlingVelden } from '../../src/school/leerling.ts'
import { type SchoolVeld, schoolVelden, type Vestiging, vestigingVelden } from '../../src/school/school.ts'
import { rowsOf, type Veld } from '../../src/school/veld.ts'
import { day, type JsonSchema, list, moment, object, oneOf, ref, text } from './json-schema.ts'

const rol: JsonSchema = {
  type: ['string', 'object'],
  description: 'A code of the standard (`LRK`), or the role in free words.',
  additionalProperties: false,
  properties: {
    rol: text('Code of the standard.'),
    rolomschrijving: text('In free words; 1 to 64 characters.', { maxLength: 64 }),
  },
}

/** How a field is written in a file. */
function schemaOf({ says, form }: Veld): JsonSchema {
  switch (form.kind) {
    case 'text':
      return text(says, {
        ...(form.atLeast !== undefined && { minLength: form.atLeast }),
        ...(form.atMost !== undefined && { maxLength: form.atMost }),
        ...(form.pattern !== undefined && { pattern: form.pattern, 'x-mend': form.mend }),
      })
    case 'day':
      return day(says)
    case 'moment':
      return moment(says)
    case 'flag':
      return { type: 'boolean', description: says }
    case 'oneOf':
      return oneOf(says, form.values)
    case 'keys':
      return list(says, text(form.each))
    case 'rollen':
      return list(says, rol)
    case 'plaatsen':
      return list(says, {
        type: ['string', 'number', 'object'],
        additionalProperties: false,
        required: ['key'],
        properties: {
          key: schemaOf(groepVelden.key),
          soort: schemaOf(groepVelden.soort),
          rollen: list('Roles in this group.', rol),
        },
      })
  }
}

const fieldsOf = <Field extends string>(velden: Readonly<Record<Field, Veld>>) =>
  Object.fromEntries(rowsOf(velden).map(([field, veld]) => [field, schemaOf(veld)])) as Record<Field, JsonSchema>

/** The fields of a pupil. */
export const leerlingFields = fieldsOf<keyof Leerling>(leerlingVelden)
/** The fields of a group. */
export const groepFields = fieldsOf<GroepVeld>(groepVelden)
/** The fields of a teacher, with the short forms of a file. */
export const leerkrachtFields = fieldsOf<keyof Leerkracht>(leerkrachtVelden)
/** The fields of a location. */
export const vestigingFields = fieldsOf<keyof Vestiging>(vestigingVelden)
/** The fields of the school itself. */
export const schoolFields = fieldsOf<SchoolVeld>(schoolVelden)

const { id, key } = leerlingFields

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
