import type { School } from '../../src/school/school.ts'
import { type Static, type TObject, type TProperties, Type } from '../../src/typebox.ts'
import type { Random } from '../random.ts'
import type { Op } from '../school-file/aanwijzing.ts'
import { day, type JsonSchema, object } from '../school-file/json-schema.ts'
import type { Around } from './around.ts'

/** What a deed may use. */
export type Hands = {
  /** For what the change leaves open: the same for the same seed and the same change. */
  readonly random: Random
  readonly around: Around
  /** Puts an anomaly on a school. Handed in, since an anomaly may itself be a row of changes. */
  readonly bend: (school: School, use: { readonly naam: string; readonly op?: Op }, seed: string) => School
}

/** A change of one kind, as a file or the control API tells it. */
export type Told<Soort extends string, Fields extends TProperties> = {
  readonly soort: Soort
  /** `YYYY-MM-DD`, the day on which it happens. */
  readonly datum: string
} & Readonly<Static<TObject<Fields>>>

/** The lists of a school that a change can point into. */
export type Pointable = 'leerling' | 'leerkracht' | 'groep'

/** What is written of a kind of change. */
export type Definition<Soort extends string, Fields extends TProperties> = {
  readonly soort: Soort
  /** One English sentence, for editors and for the page of steps. */
  readonly meaning: string
  /** Its fields as one writes them in a story, without the day: `leerling: { key: 11 }`. */
  readonly example: string
  /** The fields beside `soort` and `datum`: one form gives the TypeScript type and the JSON Schema. */
  readonly fields: Fields
  /** Which fields point at one record (or at several) that must be there on the day, and in which list. */
  readonly points?: { readonly [Field in keyof Fields]?: Pointable }
  /** True: nothing is chosen and nothing dated, the deed gives the next picture whole. */
  readonly asRecorded?: true
  /** School in, school out; pure. `id` never changes. Throws E_CHANGE when a record is not there on that day. */
  readonly act: (school: School, change: Told<Soort, Fields>, hands: Hands) => School
}

/** A kind of change: something that can happen in a school on a day. */
export type Kind<Soort extends string = string, Fields extends TProperties = TProperties> = Definition<
  Soort,
  Fields
> & {
  /** What a file may say of it. */
  readonly form: JsonSchema
}

/** Describes one kind of change. */
export function defineChange<const Soort extends string, Fields extends TProperties>(
  definition: Definition<Soort, Fields>,
): Kind<Soort, Fields> {
  const { soort, meaning, fields } = definition
  const { required = [] } = Type.Object<TProperties>(fields)
  const form = object(
    meaning,
    { soort: { type: 'string', const: soort }, datum: day('The day on which it happens.'), ...fields },
    { required: ['soort', 'datum', ...required] },
  )
  return { ...definition, form }
}
