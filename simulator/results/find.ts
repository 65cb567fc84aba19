import type { Leerling } from '../../src/school/leerling.ts'
import type { Toets, Toetsonderdeel } from '../../src/school/leerresultaat.ts'

/** Finds in a list that never changes, walking it once however often it is asked. Of several with one key the first counts. */
function createFinder<Item>(keyOf: (item: Item) => string | undefined) {
  const indexes = new WeakMap<readonly Item[], ReadonlyMap<string, Item>>()
  return (items: readonly Item[], key: string): Item | undefined => {
    const known = indexes.get(items)
    if (known !== undefined) return known.get(key)
    const index = new Map<string, Item>()
    for (const item of items) {
      const own = keyOf(item)
      if (own !== undefined && !index.has(own)) index.set(own, item)
    }
    indexes.set(items, index)
    return index.get(key)
  }
}

// One message may hold tens of thousands of results, tests and parts of tests: searching each in all would take minutes.
export const findToets = createFinder<Toets>(({ toetscode }) => toetscode.waarde)
export const findOnderdeel = createFinder<Toetsonderdeel>(({ code }) => code.waarde)
export const findLeerling = createFinder<Leerling>(({ key }) => key)
export const findLeerlingByEckid = createFinder<Leerling>(({ eckid }) => eckid)
