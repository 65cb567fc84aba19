import type { Aanwijzing } from './school-file.ts'

type Pointable = {
  readonly id?: string
  readonly key?: string
  readonly roepnaam?: string
  readonly achternaam?: string
  readonly naam?: string
}

/** The places (0 is the first) of the records that are meant. Everything that the pointer says must hold. */
export function placesOf(records: readonly Pointable[], { positie, ...fields }: Aanwijzing): number[] {
  const wanted = Object.entries(fields) as [keyof Pointable, string][]
  return records.flatMap((record, place) =>
    (positie === undefined || positie === place + 1) && wanted.every(([field, value]) => record[field] === value)
      ? [place]
      : [],
  )
}
