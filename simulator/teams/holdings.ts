import type { Store } from '../store/store.ts'
import type { World } from '../world/world.ts'

/** Bytes that the worlds of a team take where they are kept: what is in them, their snapshots and their journals. */
export type HeldBy = (team: string) => number

/** The same store, which knows how many bytes of JSON it keeps of each world. */
export function countingStore(store: Store): { readonly store: Store; readonly bytesOf: (world: string) => number } {
  const worlds = new Map<string, { readonly rows: Map<string, number>; bytes: number }>()
  const put = (world: string, collection: string, id: string, value: unknown) => {
    const held = worlds.get(world) ?? { rows: new Map<string, number>(), bytes: 0 }
    worlds.set(world, held)
    const name = `${collection}\n${id}`
    const bytes = value === undefined ? 0 : JSON.stringify(value).length
    held.bytes += bytes - (held.rows.get(name) ?? 0)
    if (value === undefined) held.rows.delete(name)
    else held.rows.set(name, bytes)
  }
  return {
    bytesOf: (world) => worlds.get(world)?.bytes ?? 0,
    store: {
      ...store,
      load: (world) => {
        const rows = store.load(world)
        worlds.delete(world)
        for (const { collection, id, value } of rows) put(world, collection, id, value)
        return rows
      },
      commit: (world, writes, fresh = false) => {
        store.commit(world, writes, fresh)
        if (fresh) worlds.delete(world)
        for (const { collection, id, value } of writes) put(world, collection, id, value)
      },
      dropWorld: (world) => {
        store.dropWorld(world)
        worlds.delete(world)
      },
    },
  }
}

/** For worlds of this process alone. */
export const heldInWorlds =
  (worlds: () => readonly World[], bytesOf: (world: string) => number): HeldBy =>
  (team) =>
    worlds().reduce((sum, world) => (world.team === team ? sum + bytesOf(world.name) + world.journal.bytes() : sum), 0)
