import type { Toestand } from '../../contracts/adapter/adapter.ts'
import { onceOfTwo } from '../../src/once.ts'
import { isSameJson } from '../../src/same-json.ts'
import type { Soort } from '../language/pointers.ts'

type Record_ = { readonly id: string } & Readonly<Record<string, unknown>>

/** One record that is not as it was. `voor` absent: it was not there; `na` absent: it is gone. */
export type Difference = {
  readonly soort: Soort | 'resultaat'
  readonly id: string
  readonly voor?: Record_
  readonly na?: Record_
}

const lists = { groepen: 'groep', leerkrachten: 'leerkracht', leerlingen: 'leerling', resultaten: 'resultaat' } as const

/** Every record that is not as it was, whatever the order in which they are told. */
export const recordsThatDiffer = (voor: Toestand, na: Toestand): readonly Difference[] =>
  voor === na ? [] : differing(voor, na)

const differing = onceOfTwo((voor: Toestand, na: Toestand): readonly Difference[] =>
  (Object.keys(lists) as (keyof typeof lists)[]).flatMap((list) => {
    const [before, after] = [byId(voor[list]), byId(na[list])]
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
      const [was, is] = [before.get(id), after.get(id)]
      if (JSON.stringify(was) === JSON.stringify(is)) return []
      const [one, other] = [was && said(was), is && said(is)]
      return isSameJson(one, other)
        ? []
        : [{ soort: lists[list], id, ...(one && { voor: one }), ...(other && { na: other }) }]
    })
  }),
)

/** In order of id; the last one of an id counts. */
const byId = (records: readonly { readonly id: string }[] = []): ReadonlyMap<string, { readonly id: string }> =>
  new Map([...records].sort((a, b) => (a.id < b.id ? -1 : 1)).map((record) => [record.id, record]))

/** The fields of a record that say something, by name. */
const said = (record: object): Record_ =>
  Object.fromEntries(
    Object.entries(record)
      // Who does not say that a record is active says that it is.
      .filter(([name, value]) => value !== undefined && !(name === 'actief' && value === true))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ) as Record_

/** The fields of one record that are not as they were. */
export const fieldsThatDiffer = ({ voor = { id: '' }, na = { id: '' } }: Difference): readonly string[] =>
  [...new Set([...Object.keys(voor), ...Object.keys(na)])].filter(
    (field) => field !== 'id' && !isSameJson(voor[field], na[field]),
  )
