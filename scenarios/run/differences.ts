import type { Toestand } from '../../contracts/adapter/adapter.ts'
import { isSameJson } from '../../src/same-json.ts'
import type { Soort } from '../language/pointers.ts'
import { contentOf } from './content.ts'

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
export function recordsThatDiffer(voor: Toestand, na: Toestand): readonly Difference[] {
  if (voor === na) return []
  const [one, two] = [contentOf(voor), contentOf(na)] as Readonly<Record<string, readonly Record_[] | undefined>>[]
  return (Object.keys(lists) as (keyof typeof lists)[]).flatMap((list) => {
    const before = new Map((one![list] ?? []).map((record) => [record.id, record]))
    const after = new Map((two![list] ?? []).map((record) => [record.id, record]))
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
      const [was, is] = [before.get(id), after.get(id)]
      return isSameJson(was, is) ? [] : [{ soort: lists[list], id, ...(was && { voor: was }), ...(is && { na: is }) }]
    })
  })
}

/** The fields of one record that are not as they were. */
export const fieldsThatDiffer = ({ voor = { id: '' }, na = { id: '' } }: Difference): readonly string[] =>
  [...new Set([...Object.keys(voor), ...Object.keys(na)])].filter(
    (field) => field !== 'id' && !isSameJson(voor[field], na[field]),
  )
