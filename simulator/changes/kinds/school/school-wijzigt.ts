import type { School } from '../../../../src/school/school.ts'
import { ToolError } from '../../../../src/tool-error.ts'
import { type JsonSchema, list, object, text } from '../../../school-file/json-schema.ts'
import { groepFields } from '../../../school-file/records.ts'
import { applyPatch, patchOf, type SchoolPatch } from '../../../store/school-patch.ts'
import { field, optional } from '../../fields.ts'
import { defineChange } from '../../kind.ts'

type Values = Readonly<Record<string, unknown>>

/** What a list becomes, piece by piece: a run of records as they were, one with fields changed, or a new one. */
type Stuk =
  | { readonly van: number; readonly aantal: number }
  | { readonly van: number; readonly zet?: Values; readonly weg?: readonly string[] }
  | { readonly nieuw: object }

/** `van` of a list is how many records it had; `van` of a piece is a place in it, 0 is the first. */
type Lijsten = Readonly<
  Partial<
    Record<
      'vestigingen' | 'groepen' | 'leerlingen' | 'leerkrachten',
      { readonly van: number; readonly stukken: readonly Stuk[] }
    >
  >
>

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
const lists = object('Lists that changed.', {
  vestigingen: recorded,
  groepen: recorded,
  leerlingen: recorded,
  leerkrachten: recorded,
})

/** Exactly that picture, its dates as they are written. Throws E_CHANGE on a school that it does not fit. */
export const schoolWijzigt = defineChange({
  soort: 'school-wijzigt',
  meaning: 'The next picture of the school as it was recorded, in full. Not checked; no dates are put on it.',
  example: 'zet: { naam: De Regenboog }',
  fields: {
    zet: optional(field<Values>(open('Fields of the school itself.'))),
    weg: optional(field<readonly string[]>(fieldNames)),
    lijsten: optional(field<Lijsten>(lists)),
  },
  asRecorded: true,
  act: (school, { zet, weg, lijsten = {} }) => {
    const patch: SchoolPatch = {
      ...(zet && { zet }),
      ...(weg && { weg }),
      lijsten: Object.fromEntries(
        Object.entries(lijsten).map(([list, { van, stukken }]) => [
          list,
          { van, stukken: stukken.map((stuk) => ('aantal' in stuk ? ([stuk.van, stuk.aantal] as const) : stuk)) },
        ]),
      ),
    }
    try {
      return applyPatch(school, patch)
    } catch (error) {
      if (error instanceof RangeError) throw new ToolError('E_CHANGE', `"school-wijzigt": ${error.message}`)
      throw error
    }
  },
})

/** The change that makes the one picture of a school into the other, whatever lies between them. */
export function schoolWijziging(before: School, after: School): Omit<Parameters<typeof schoolWijzigt.act>[1], 'datum'> {
  const { lijsten = {}, zet, weg } = patchOf(before, after)
  return {
    soort: 'school-wijzigt',
    ...(zet && { zet }),
    ...(weg && { weg }),
    ...(Object.keys(lijsten).length > 0 && {
      lijsten: Object.fromEntries(
        Object.entries(lijsten).map(([list, { van, stukken }]) => [
          list,
          { van, stukken: stukken.map((piece) => (isRun(piece) ? { van: piece[0], aantal: piece[1] } : piece)) },
        ]),
      ),
    }),
  }
}

const isRun = (piece: object): piece is readonly [number, number] => Array.isArray(piece)
