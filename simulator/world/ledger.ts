import type { Write } from '../store/store.ts'
import type { WorldState } from './world-state.ts'

/** Hears of changes before they count; throwing undoes them. `order`: the state whose order counts, when it may have changed. */
export type Save = (writes: readonly Write[], order?: WorldState) => void

/** What a world tells its store: each change by itself, or all changes of one deed together. */
export type Ledger = {
  /** One change; `rearranged` when what is there may now stand in another order. */
  readonly write: (writes: readonly Write[], rearranged?: boolean) => void
  /** Everything that is written while it runs is kept as one, or, when it throws, nothing of it ever was. */
  readonly together: <Value>(deed: () => Value) => Value
  /** What is to be done as well when nothing of what is being written ever was. */
  readonly onUndo: (undo: () => void) => void
}

export type LedgerParts = {
  readonly save: Save
  /** What is to be kept together with the first change. */
  readonly first: readonly Write[]
  readonly state: () => WorldState
  /** Remembers how everything is; gives what puts it back. */
  readonly remember: () => () => void
}

export function createLedger({ save, first, state, remember }: LedgerParts): Ledger {
  let waiting = first
  let open: { writes: Write[]; rearranged: boolean; undos: (() => void)[] } | undefined
  const commit = (writes: readonly Write[], rearranged: boolean) => {
    const all = [...waiting, ...writes]
    if (all.length === 0) return
    save(all, rearranged ? state() : undefined)
    waiting = []
  }
  return {
    write: (writes, rearranged = false) => {
      if (open === undefined) {
        // Order is looked up in the state, which only changes after this.
        if (rearranged) throw new Error('what is rearranged must be written together')
        commit(writes, false)
        return
      }
      for (const write of writes) open.writes.push(write)
      open.rearranged ||= rearranged
    },
    together: (deed) => {
      if (open !== undefined) return deed()
      const putBack = remember()
      const mine = { writes: [] as Write[], rearranged: false, undos: [putBack] as (() => void)[] }
      open = mine
      try {
        const value = deed()
        const { writes, cameBack } = lastOfEach(mine.writes)
        commit(writes, mine.rearranged || cameBack)
        return value
      } catch (error) {
        for (const undo of mine.undos.reverse()) undo()
        throw error
      } finally {
        open = undefined
      }
    },
    onUndo: (undo) => void open?.undos.push(undo),
  }
}

/** Of several writes of one thing the last. `cameBack`: something was removed and set again, so it stands at the end now. */
function lastOfEach(all: readonly Write[]): { readonly writes: readonly Write[]; readonly cameBack: boolean } {
  const last = new Map<string, Write>()
  let cameBack = false
  for (const write of all) {
    const name = JSON.stringify([write.collection, write.id])
    const before = last.get(name)
    cameBack ||= before !== undefined && before.value === undefined && write.value !== undefined
    last.delete(name)
    last.set(name, write)
  }
  return { writes: [...last.values()], cameBack }
}
