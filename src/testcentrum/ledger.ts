import { type CollectionName, type Collections, listedCollections, type State } from './records.ts'
import type { Store, Write } from './store.ts'

/** One change of one row, as the rest of this room makes it. `value` undefined removes. */
export type RowChange = {
  readonly [Name in CollectionName]: {
    readonly collection: Name
    readonly id: string
    readonly value: Collections[Name] | undefined
  }
}[CollectionName]

const names: readonly CollectionName[] = [...listedCollections, 'verzending', 'teller']

const emptyState = (): State =>
  Object.fromEntries(names.map((name) => [name, new Map()])) as { [Name in CollectionName]: Map<string, never> }

/** The one place where anything changes: first the store, then what everybody sees. */
export type Ledger = {
  readonly state: () => State
  /** All or nothing. */
  readonly commit: (changes: readonly RowChange[]) => void
}

export function openLedger(store: Store, name: string): Ledger {
  let state = withChanges(emptyState(), store.load(name) as readonly RowChange[])
  return {
    state: () => state,
    commit: (changes) => {
      if (changes.length === 0) return
      store.commit(name, changes as readonly Write[])
      state = withChanges(state, changes)
    },
  }
}

/** The state after these changes; maps of untouched collections are shared. */
export function withChanges(state: State, changes: readonly RowChange[]): State {
  const touched = new Map<CollectionName, Map<string, unknown>>()
  for (const { collection, id, value } of changes) {
    const rows = touched.get(collection) ?? new Map<string, unknown>(state[collection])
    touched.set(collection, rows)
    if (value === undefined) rows.delete(id)
    else rows.set(id, value)
  }
  return { ...state, ...Object.fromEntries(touched) }
}

export const put = <Name extends CollectionName>(collection: Name, id: string, value: Collections[Name]): RowChange =>
  ({ collection, id, value }) as RowChange

export const drop = (collection: CollectionName, id: string): RowChange =>
  ({ collection, id, value: undefined }) as RowChange

/** Hands out numbers that were never used: `leerling-17`. Its changes belong in the same commit as what is numbered. */
export function numbering(state: State): { next: (kind: string) => string; changes: () => readonly RowChange[] } {
  const used = new Map<string, number>()
  return {
    next: (kind) => {
      let number = (used.get(kind) ?? state.teller.get(kind) ?? 0) + 1
      while (kind in state && state[kind as CollectionName].has(`${kind}-${number}`)) number++
      used.set(kind, number)
      return `${kind}-${number}`
    },
    changes: () => [...used].map(([kind, number]) => put('teller', kind, number)),
  }
}
