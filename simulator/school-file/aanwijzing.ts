/** Points at one record: by our `id`, by `key`, by its place in the list (1 is the first), or by how a person is called. */
export type Aanwijzing = {
  readonly id?: string
  readonly key?: string
  /** 1 is the first record of the list. */
  readonly positie?: number
  readonly roepnaam?: string
  readonly achternaam?: string
  /** Groups only. */
  readonly naam?: string
}

/** What an anomaly is put on. Absent: the anomaly's own habit. */
export type Op =
  | 'school'
  | {
      readonly leerling?: Aanwijzing
      readonly leerkracht?: Aanwijzing
      readonly groep?: Aanwijzing
      /** Share of the records that the anomaly fits, more than 0 and at most 1. */
      readonly deel?: number
      /** Our ids of the records, as a two-step anomaly notes them for its second step. */
      readonly ids?: readonly string[]
    }

/** What of a record a pointer can say. */
export type PointedAt = {
  readonly id?: string
  readonly key?: string
  readonly roepnaam?: string
  readonly achternaam?: string
  readonly naam?: string
}

/** The places (0 is the first) of the records that are meant. Everything that the pointer says must hold. */
export function placesOf(records: readonly PointedAt[], { positie, ...fields }: Aanwijzing): number[] {
  const wanted = Object.entries(fields) as [keyof PointedAt, string][]
  return records.flatMap((record, place) =>
    (positie === undefined || positie === place + 1) && wanted.every(([field, value]) => record[field] === value)
      ? [place]
      : [],
  )
}
