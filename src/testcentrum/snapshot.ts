import { idOfRemembered } from './known.ts'
import { drop, put, type RowChange } from './ledger.ts'
import {
  type CollectionName,
  type Collections,
  listedCollections as lists,
  type Snapshot,
  type State,
} from './records.ts'

/** Everything as plain lists, in order of id: what an adapter gives as the state of the system. */
export function snapshotOf(state: State): Snapshot {
  const listed = lists.map((name) => [name, [...state[name]].sort(byNumberedId).map(([, value]) => value)])
  return { ...Object.fromEntries(listed), tellers: Object.fromEntries(state.teller) } as Snapshot
}

/** `leerling-9` before `leerling-10`. */
const byNumberedId = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => {
  const [one, other] = [/^(.*-)(\d+)$/.exec(a), /^(.*-)(\d+)$/.exec(b)]
  if (one !== null && other !== null && one[1] === other[1]) return Number(one[2]) - Number(other[2])
  return a < b ? -1 : a > b ? 1 : 0
}

/** The changes that make the state this and nothing else. What is absent is empty. */
export function changesTo(state: State, { tellers = {}, ...wanted }: Partial<Snapshot>): readonly RowChange[] {
  const names = Object.keys(state) as CollectionName[]
  const gone = names.flatMap((name) => [...state[name].keys()].map((id) => drop(name, id)))
  const idOf = (name: (typeof lists)[number], row: Collections[(typeof lists)[number]]) =>
    name === 'onthouden' ? idOfRemembered(row as Collections['onthouden']) : (row as { id: string }).id
  const rows = lists.flatMap((name) =>
    (wanted[name] ?? []).map((row) => put(name, idOf(name, row), row as never) as RowChange),
  )
  return [...gone, ...rows, ...Object.entries(tellers).map(([kind, number]) => put('teller', kind, number))]
}
