import { byCollection, type Row, type Store } from './store.ts'

/** A store that lives as long as the process. Values are kept as they are: whoever commits them must not change them. */
export function createMemoryStore(): Store {
  const worlds = new Map<string, Map<string, Map<string, Row>>>()
  return {
    name: 'memory',
    worlds: () => [...worlds.keys()].sort(),
    load: (world) =>
      [...(worlds.get(world)?.values() ?? [])].flatMap((collection) => [...collection.values()]).sort(byCollection),
    commit: (world, writes, fresh = false) => {
      const collections = (fresh ? undefined : worlds.get(world)) ?? new Map<string, Map<string, Row>>()
      for (const { collection, id, value } of writes) {
        const rows = collections.get(collection) ?? new Map<string, Row>()
        if (value === undefined) rows.delete(id)
        else rows.set(id, { collection, id, value })
        if (rows.size === 0) collections.delete(collection)
        else collections.set(collection, rows)
      }
      if (collections.size === 0) worlds.delete(world)
      else worlds.set(world, collections)
    },
    dropWorld: (world) => void worlds.delete(world),
    close: () => undefined,
  }
}
