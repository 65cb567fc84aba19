import type { Toestand } from '../../contracts/adapter/adapter.ts'

/** What a state says, whatever the order in which it is told. */
export const contentOf = (toestand: Toestand | undefined): unknown =>
  toestand &&
  Object.fromEntries(
    Object.entries(toestand).map(([name, records]) => [
      name,
      [...(records as readonly { id: string }[])].sort((a, b) => (a.id < b.id ? -1 : 1)).map(sorted),
    ]),
  )

const sorted = (record: object): object =>
  Object.fromEntries(
    Object.entries(record)
      // Who does not say that a record is active says that it is.
      .filter(([name, value]) => value !== undefined && !(name === 'actief' && value === true))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
