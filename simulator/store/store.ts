/** One stored value. `value` is anything that JSON can carry. */
export type Row = { readonly collection: string; readonly id: string; readonly value: unknown }

/** A row to set, or, with `value` undefined, to remove. Removing what is not there is well. */
export type Write = { readonly collection: string; readonly id: string; readonly value: unknown | undefined }

/**
 * Where worlds are kept: rows by (world, collection, id) and nothing more. What cannot be read back is a ToolError.
 */
export type Store = {
  /** Where it is, for who must look: a file, or `memory`. */
  readonly name: string
  /** The worlds that have at least one row, in order of name. */
  readonly worlds: () => readonly string[]
  /** All rows of a world by collection, each in the order in which its ids were first set. Empty for a world that is not there. */
  readonly load: (world: string) => readonly Row[]
  /**
   * Writes all or nothing. When it returns, a kill or a power cut no longer loses it (on a disk store). `fresh`: whatever
   * there was of this world goes first. Throws E_STATE_UNWRITABLE when the disk does not take it; nothing has changed then.
   */
  readonly commit: (world: string, writes: readonly Write[], fresh?: boolean) => void
  /** Removes a world with all its rows. Dropping what is not there is well. */
  readonly dropWorld: (world: string) => void
  /** Gives the files free for another process. Closing twice is well; anything else after it is a bug. */
  readonly close: () => void
}

/** Collections by code unit, the same on every machine; their rows stay in order. */
export const byCollection = (a: Row, b: Row): number =>
  a.collection < b.collection ? -1 : a.collection > b.collection ? 1 : 0
