/** One stored value. `value` is anything that JSON can carry. */
export type Row = { readonly collection: string; readonly id: string; readonly value: unknown }

/** A row to set, or, with `value` undefined, to remove. */
export type Write = { readonly collection: string; readonly id: string; readonly value: unknown | undefined }

/**
 * Where a testcentrum is kept: rows under one name. A store of the simulator fits. `commit` is all or nothing; when it
 * returns, a kill no longer loses it.
 */
export type Store = {
  readonly load: (name: string) => readonly Row[]
  readonly commit: (name: string, writes: readonly Write[]) => void
}

/** A store that lives as long as the process. Values are kept as they are: whoever commits them must not change them. */
export function createMemoryStore(): Store {
  const places = new Map<string, Map<string, Row>>()
  return {
    load: (name) => [...(places.get(name)?.values() ?? [])],
    commit: (name, writes) => {
      const rows = places.get(name) ?? new Map<string, Row>()
      places.set(name, rows)
      for (const { collection, id, value } of writes) {
        const place = JSON.stringify([collection, id])
        if (value === undefined) rows.delete(place)
        else rows.set(place, { collection, id, value })
      }
    },
  }
}
