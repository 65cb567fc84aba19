/** One stored value. `value` is anything that JSON can carry. */
export type Row = { readonly collection: string; readonly id: string; readonly value: unknown }

/** A row to set, or, with `value` undefined, to remove. Removing what is not there is well. */
export type Write = { readonly collection: string; readonly id: string; readonly value: unknown | undefined }

/**
 * Where worlds are kept: rows by (world, collection, id) and nothing more. A failing disk is an exception; everything
 * that the user can repair is found when the store is opened.
 */
export type Store = {
  /** The worlds that have at least one row, in order of name. */
  readonly worlds: () => readonly string[]
  /** All rows of a world, in order of collection and id. Empty for a world that is not there. */
  readonly load: (world: string) => readonly Row[]
  /** Writes all or nothing. When it returns, a kill or a power cut no longer loses it (on a disk store). */
  readonly commit: (world: string, writes: readonly Write[]) => void
  /** Removes a world with all its rows. Dropping what is not there is well. */
  readonly dropWorld: (world: string) => void
  /** Gives the files free for another process. Closing twice is well; anything else after it is a bug. */
  readonly close: () => void
}

/** The order of {@link Store.load}: by code unit, the same on every machine. */
export const byCollectionAndId = (a: Row, b: Row): number => compare(a.collection, b.collection) || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
