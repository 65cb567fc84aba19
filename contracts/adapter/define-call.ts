import type { Frozen } from '../../src/frozen.ts'
import { type Static, type TObject, type TProperties, type TSchema, type TUnsafe, Type } from '../../src/typebox.ts'

/** What a schema describes, as nobody may change it. */
export type Said<Schema extends TSchema> = Frozen<Static<Schema>>

/** Said in both languages. */
export type Spoken = { readonly nl: string; readonly en: string }

/** One call of the adapter: the forms of question and answer give the TypeScript type and the published schema. */
export type CallDefinition = {
  readonly required: boolean
  /** What the system does, in one sentence. */
  readonly says: Spoken
  /** What no story can see of a system without it. Absent: without it there are no stories. */
  readonly unseen?: Spoken
  readonly vraag: TSchema
  readonly antwoord: TSchema
}

/** Describes one call. `unseen` on a field of its forms says what no story can see without that field. */
export const defineCall = <const Definition extends CallDefinition>(definition: Definition): Definition => definition

type More = { readonly description?: string; readonly unseen?: string; readonly [keyword: string]: unknown }

/** An object that has these fields and no others. A `$id` gives it a name of its own in what is published. */
export const record = <Fields extends TProperties>(fields: Fields, more: More = {}): TObject<Fields> =>
  Type.Object(fields, { ...more, additionalProperties: false })

const aboutSchool = Type.Optional(
  Type.String({
    description:
      'Which school it is about: brincode and dependancecode as they were at reset or voegSchoolToe, 99QQ00. Only in stories of several schools.',
  }),
)

/** A question: these fields, and of which school it is. */
export const question = <Fields extends TProperties>(fields: Fields, more: More = {}) =>
  record({ ...fields, school: aboutSchool }, more)

/** One of these words. */
export const words = <const Words extends readonly string[]>(all: Words, more: More = {}): TUnsafe<Words[number]> =>
  Type.Unsafe<Words[number]>({ enum: all, ...more })

/** One of these objects; the field `tag` tells which. */
export const oneBy = <const Kinds extends readonly TObject[]>(
  tag: string,
  kinds: Kinds,
  more: More = {},
): TUnsafe<Static<Kinds[number]>> =>
  Type.Unsafe<Static<Kinds[number]>>({
    ...more,
    type: 'object',
    discriminator: { propertyName: tag },
    required: [tag],
    oneOf: kinds,
  })

export const text = (description: string, more: More = {}) => Type.String({ description, ...more })

export const maybe = Type.Optional

export const day = (description: string) => Type.String({ description, pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

export const moment = text('xs:dateTime with a zone, 2026-11-23T12:00:00+01:00', { pattern: '^\\d{4}-\\d{2}-\\d{2}T' })

/** Nothing: what comes back is not looked at. */
export const nothing = Type.Unsafe<void>({})
