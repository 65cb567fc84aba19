import { itemAt } from '../../src/within.ts'
import { placesOf } from './aanwijzing.ts'
import { type FileProblem, type Path, problemAt } from './problem.ts'
import type { Source } from './school-file.ts'
import type { Told } from './told.ts'

/** A record on its way into the school: where the file speaks of it (absent: generated), and whether it may be wrong. */
export type Placed<Item> = { readonly item: Item; readonly path?: Path; readonly bewust?: boolean }

type Identified = { readonly id?: string; readonly key?: string }

/** How one list of the file is put on the same list of the base. */
export type Merge<Item> = {
  readonly list: 'groepen' | 'leerlingen' | 'leerkrachten'
  readonly base: readonly Item[]
  readonly told: readonly Told<Item>[]
  readonly source: Source
  /** Of the ids of new records: the brincode. */
  readonly prefix: string
  /** False while the base is not generated yet: a record that is not found may still come. */
  readonly complete: boolean
  /** What a new record lacks, as a sentence; undefined when it has enough. */
  readonly lacks: (item: Item) => string | undefined
}

/** What came of it. */
export type Merged<Item> = {
  readonly placed: readonly Placed<Item>[]
  /** Removed on purpose (`bewust`): what refers to them is left dangling. */
  readonly leftDangling: readonly Item[]
  readonly problems: readonly FileProblem[]
}

/** The base with new records behind it, changed ones in their place and removed ones gone. */
export function mergeWritten<Item extends Identified>(merge: Merge<Item>): Merged<Item> {
  const { list, base, told, source, prefix, complete, lacks } = merge
  const placed: Placed<Item>[] = base.map((item) => ({ item }))
  const leftDangling: Item[] = []
  const problems: FileProblem[] = []
  told.forEach(({ record: { op, verwijder, bewust, ...fields }, path }, index) => {
    if (op === undefined) {
      const item = withoutNull({ id: `${prefix}/${list}/hand/${index + 1}`, ...fields }) as Item
      const lack = bewust ? undefined : lacks(item)
      if (lack) problems.push(problemAt(source, path, lack))
      placed.push({ item, path, bewust })
      return
    }
    const places = placesOf(
      placed.map(({ item }) => item),
      op,
    )
    const place = places[0]
    if (place === undefined || places.length > 1) {
      const found = places.length === 0 ? 'no record' : `${places.length} records; say more, or use the key or positie`
      if (complete) problems.push(problemAt(source, [...path, 'op'], `points at ${found}`))
    } else if (verwijder) {
      const [removed] = placed.splice(place, 1)
      if (bewust && removed) leftDangling.push(removed.item)
    } else {
      const { item } = itemAt(placed, place)
      placed[place] = { item: withoutNull({ ...item, ...fields }) as Item, path, bewust }
    }
  })
  return { placed, leftDangling, problems }
}

const withoutNull = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))
