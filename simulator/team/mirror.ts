import { byCollection, type Row, type Write } from '../store/store.ts'

/** A row as the database has it: `gone` when it was removed. */
export type StoredRow = Row & { readonly turn: number; readonly gone: boolean }

/** A row to put into the database. `turn` 0: it stays where it stands. `value` undefined: it is removed. */
export type PutRow = Write & { readonly turn: number }

/** The rows of one world as this process last saw them: what the database has at one version. */
export type Mirror = {
  readonly rows: () => readonly Row[]
  readonly size: () => number
  /** What must be put so that these writes have been done; the mirror itself stays as it is. */
  readonly putsOf: (writes: readonly Write[], fresh: boolean) => readonly PutRow[]
  /** How many rows there are after that. */
  readonly sizeAfter: (puts: readonly PutRow[]) => number
  /** Does what {@link Mirror.putsOf} gave, after the database has done it. */
  readonly put: (puts: readonly PutRow[]) => void
  /** Takes in what changed in the database, in order of turn. */
  readonly take: (rows: readonly StoredRow[]) => void
  readonly clear: () => void
}

type Placed = { readonly row: Row; readonly turn: number }

export function createMirror(): Mirror {
  const placed = new Map<string, Placed>()
  let top = 0
  let sorted: readonly Row[] | undefined
  const nameOf = ({ collection, id }: Pick<Row, 'collection' | 'id'>) => `${collection}\n${id}`
  const set = ({ collection, id, value }: Write, turn: number) => {
    const name = nameOf({ collection, id })
    if (turn > top) top = turn
    if (value === undefined) placed.delete(name)
    else {
      const before = placed.get(name)
      placed.set(name, { row: { collection, id, value }, turn: turn === 0 ? before!.turn : turn })
    }
  }
  return {
    rows: () => {
      sorted ??= [...placed.values()]
        .sort((a, b) => byCollection(a.row, b.row) || a.turn - b.turn)
        .map(({ row }) => row)
      return sorted
    },
    size: () => placed.size,
    putsOf: (writes, fresh) => {
      const puts = new Map<string, PutRow>()
      let next = top
      if (fresh) for (const [name, { row }] of placed) puts.set(name, { ...row, value: undefined, turn: 0 })
      for (const write of writes) {
        const name = nameOf(write)
        const mine = puts.get(name)
        const stands = mine === undefined ? placed.has(name) : mine.value !== undefined
        if (write.value === undefined) puts.set(name, { ...write, turn: 0 })
        else puts.set(name, { ...write, turn: stands ? (mine?.turn ?? 0) : ++next })
      }
      return [...puts.values()].filter(
        ({ value, collection, id }) => value !== undefined || placed.has(nameOf({ collection, id })),
      )
    },
    sizeAfter: (puts) =>
      puts.reduce((size, put) => size + Number(put.value !== undefined) - Number(placed.has(nameOf(put))), placed.size),
    put: (puts) => {
      for (const put of puts) set(put, put.turn)
      sorted = undefined
    },
    take: (rows) => {
      for (const { turn, gone, ...row } of rows) set(gone ? { ...row, value: undefined } : row, turn)
      sorted = undefined
    },
    clear: () => {
      placed.clear()
      top = 0
      sorted = undefined
    },
  }
}
