import { createMemoryStore } from '../../simulator/store/memory-store.ts'
import type { Row, Store } from '../../simulator/store/store.ts'

/** A store as a disk has it: values go through JSON. It counts its commits and can be told to refuse one. */
export type TestStore = Store & {
  readonly commits: () => number
  /** From now on, the commit after so many throws, once. */
  readonly refuseAfter: (commits: number, error: Error) => void
  /** What a kill at this moment leaves behind. */
  readonly copy: () => TestStore
}

export function storeAsJson(rows: readonly (Row & { readonly world: string })[] = []): TestStore {
  const store = createMemoryStore()
  for (const { world, ...row } of rows) store.commit(world, [row])
  let commits = 0
  let refusal: { left: number; error: Error } | undefined
  return {
    ...store,
    commit: (world, writes, fresh) => {
      if (refusal !== undefined && refusal.left-- === 0) {
        const { error } = refusal
        refusal = undefined
        throw error
      }
      commits++
      const viaJson = writes.map(({ value, ...row }) => ({
        ...row,
        value: value === undefined ? undefined : JSON.parse(JSON.stringify(value)),
      }))
      store.commit(world, viaJson, fresh)
    },
    commits: () => commits,
    refuseAfter: (left, error) => {
      refusal = { left, error }
    },
    copy: () =>
      storeAsJson(
        store.worlds().flatMap((world) => store.load(world).map((row) => ({ ...structuredClone(row), world }))),
      ),
  }
}
