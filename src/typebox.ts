import * as typebox from '@sinclair/typebox'

export type { Static, TObject, TProperties, TSchema, TUnsafe } from '@sinclair/typebox'

/** What forms are written with: these of typebox's functions, so that the rest of it is not in what runs. */
export const Type = {
  Array: typebox.Array,
  Boolean: typebox.Boolean,
  Integer: typebox.Integer,
  Literal: typebox.Literal,
  Null: typebox.Null,
  Number: typebox.Number,
  Object: typebox.Object,
  Optional: typebox.Optional,
  Record: typebox.Record,
  String: typebox.String,
  Union: typebox.Union,
  Unknown: typebox.Unknown,
  Unsafe: typebox.Unsafe,
}
