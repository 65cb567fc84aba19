import type { Store, Write } from '../store/store.ts'
import type { Mirror } from './mirror.ts'

/** Thrown when a turn turns to a world that it does not hold: it begins anew, with that one too. */
export class WantsWorld extends Error {
  readonly world: string
  constructor(world: string) {
    super(`the turn does not hold the world ${world}`)
    this.world = world
  }
}

/** What a turn would write in one world. `fresh`: whatever there was goes first. */
export type Staged = { readonly writes: readonly Write[]; readonly fresh: boolean }

/** A store that writes nothing: it reads what is known, and gathers what one turn commits. */
export type Staging = Store & {
  /** Everything that is committed while the deed runs, in the worlds that it holds. */
  readonly during: <Value>(
    holds: ReadonlySet<string>,
    deed: () => Value,
  ) => { value: Value; staged: ReadonlyMap<string, Staged> }
  /** What is dropped while this runs is not meant: a copy is let go, not the world. */
  readonly quietly: (deed: () => void) => void
}

export function createStaging(name: string, mirrorOf: (world: string) => Mirror | undefined): Staging {
  let turn: { readonly holds: ReadonlySet<string>; readonly staged: Map<string, Staged> } | undefined
  let quiet = false
  const commit = (world: string, writes: readonly Write[], fresh: boolean) => {
    if (turn === undefined) throw new Error(`world ${world} was changed outside a turn`)
    if (!turn.holds.has(world)) throw new WantsWorld(world)
    const before = fresh ? undefined : turn.staged.get(world)
    turn.staged.set(world, { writes: [...(before?.writes ?? []), ...writes], fresh: fresh || before?.fresh === true })
  }
  return {
    name,
    // Copies are made when somebody asks for a world, not at the start.
    worlds: () => [],
    load: (world) => mirrorOf(world)?.rows() ?? [],
    commit: (world, writes, fresh = false) => commit(world, writes, fresh),
    dropWorld: (world) => {
      if (!quiet) commit(world, [], true)
    },
    close: () => {},
    during: (holds, deed) => {
      const mine = { holds, staged: new Map<string, Staged>() }
      turn = mine
      try {
        return { value: deed(), staged: mine.staged }
      } finally {
        turn = undefined
      }
    },
    quietly: (deed) => {
      quiet = true
      try {
        deed()
      } finally {
        quiet = false
      }
    },
  }
}
