import type { Store } from '../../../src/testcentrum/store.ts'

/** The process ends here: nothing that was going on writes anything after it. */
export class PowerCut extends Error {
  override readonly name = 'PowerCut'
}

/** A way to one store that can be cut. */
export type Gate = {
  readonly store: Store
  /** After so many more writes every write throws {@link PowerCut}, for good. */
  readonly cutAfter: (writes: number) => void
}

/** Goes to `kept`, which stays whole whatever happens: a write is done or it is not. */
export function gateTo(kept: Store): Gate {
  let left = Number.POSITIVE_INFINITY
  return {
    store: {
      load: kept.load,
      commit: (name, writes) => {
        if (left <= 0) throw new PowerCut('the store is gone')
        left--
        kept.commit(name, writes)
      },
    },
    cutAfter: (writes) => {
      left = writes
    },
  }
}
