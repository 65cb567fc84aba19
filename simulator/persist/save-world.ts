import type { Store, Write } from '../store/store.ts'
import type { Save } from '../world/ledger.ts'
import type { LiveSchool } from '../world/live-school.ts'
import type { Moment, WorldState } from '../world/world-state.ts'
import { momentRowOf } from './moment-row.ts'
import { type Placed, schoolWrites } from './school-rows.ts'

/** The lists of a state that have an order, by collection. */
const listsOf = ({ scholen, koppelingen, storingen, resultaten, ingevoerd }: WorldState) =>
  ({ school: scholen, koppeling: koppelingen, storing: storingen, resultaat: resultaten, ingevoerd }) as const

/** Of these a row says which place its value has; rows of the others stand in the order in which they were first set. */
export const placed: readonly string[] = ['school', 'koppeling', 'storing'] satisfies (keyof ReturnType<
  typeof listsOf
>)[]

/**
 * The `save` of a world: writes that count only when the store has them. `known`: what the store holds of it already.
 * Absent: nothing, or an older world of this name, which goes. Every commit says how many rows there are, so that one that
 * is missing is noticed.
 */
export function saveInto(
  store: Store,
  world: string,
  known?: { readonly state: WorldState; readonly rows: ReadonlySet<string> },
): Save {
  const { state } = known ?? {}
  const saved = new Map(state?.scholen)
  const rows = new Set(known?.rows)
  const places = new Map<string, number>()
  let top = -1
  let isFresh = known === undefined
  for (const [collection, list] of Object.entries(state === undefined ? {} : listsOf(state)))
    for (const id of list.keys()) places.set(nameOf({ collection, id }), ++top)

  return (writes, order) => {
    const staged = new Map<string, number | undefined>()
    const placeOf = (name: string) => (staged.has(name) ? staged.get(name) : places.get(name))
    const putLast = (name: string): number => {
      staged.set(name, ++top)
      return top
    }
    for (const write of writes) if (write.value === undefined) staged.set(nameOf(write), undefined)
    const moved = order === undefined ? [] : movedIn(order, writes, placeOf, putLast)
    const rowsOf = (write: Write): readonly Write[] => {
      const { collection, id, value } = write
      if (value === undefined)
        return collection === 'school'
          ? schoolWrites(id, saved.get(id), undefined, { plaats: 0, isMoved: false })
          : [write]
      if (collection === 'moment') return [{ ...write, value: momentRowOf(value as Moment) }]
      const name = nameOf(write)
      const plaats = placeOf(name) ?? putLast(name)
      const isMoved = places.has(name) && places.get(name) !== plaats
      if (collection === 'school') return schoolWrites(id, saved.get(id), value as LiveSchool, { plaats, isMoved })
      if (placed.includes(collection)) return [{ ...write, value: { plaats, waarde: value } satisfies Placed<unknown> }]
      return isMoved ? [{ ...write, value: undefined }, write] : [write]
    }
    const turnOf = (write: Write): number => placeOf(nameOf(write)) ?? -1
    const all = order === undefined ? writes : [...writes, ...moved].sort((a, b) => turnOf(a) - turnOf(b))
    const stored = all.flatMap(rowsOf)
    const count = countAfter(rows, stored)
    store.commit(world, [...stored, { collection: 'wereld', id: rowCount, value: count }], isFresh)
    isFresh = false
    for (const write of stored) {
      if (write.value === undefined) rows.delete(nameOf(write))
      else rows.add(nameOf(write))
    }
    for (const [name, place] of staged) {
      if (place === undefined) places.delete(name)
      else places.set(name, place)
    }
    for (const { collection, id, value } of writes) {
      if (collection !== 'school') continue
      if (value === undefined) saved.delete(id)
      else saved.set(id, value as LiveSchool)
    }
  }
}

/** The row that says how many others there are. */
export const rowCount = 'rijen'

function countAfter(rows: ReadonlySet<string>, writes: readonly Write[]): number {
  const after = new Map(writes.map((write) => [nameOf(write), write.value !== undefined]))
  let count = rows.size
  for (const [name, isThere] of after) count += Number(isThere) - Number(rows.has(name))
  return count
}

export const nameOf = ({ collection, id }: Pick<Write, 'collection' | 'id'>) => `${collection}/${id}`

/** What was not written but stands somewhere else than the store has it. Gives everything that does a new place, the last. */
function movedIn(
  order: WorldState,
  writes: readonly Write[],
  placeOf: (name: string) => number | undefined,
  putLast: (name: string) => number,
): readonly Write[] {
  const written = new Set(writes.map(nameOf))
  const moved: Write[] = []
  for (const [collection, list] of Object.entries(listsOf(order))) {
    let last = -1
    for (const [id, value] of list as ReadonlyMap<string, unknown>) {
      const name = nameOf({ collection, id })
      const place = placeOf(name)
      last = place === undefined || place <= last ? putLast(name) : place
      if (last !== place && !written.has(name)) moved.push({ collection, id, value })
    }
  }
  return moved
}
