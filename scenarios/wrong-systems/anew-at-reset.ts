import type { Adapter, Call } from '../../contracts/adapter/adapter.ts'

/** Calls that know of each other by what they keep, which they keep no longer than until a reset: it makes them anew. */
export const anewAtReset =
  (calls: (own: Required<Adapter>) => Partial<Omit<Adapter, 'reset'>>) =>
  (own: Required<Adapter>): Partial<Adapter> => {
    type Calls = Readonly<Partial<Record<Call, (...given: readonly unknown[]) => unknown>>>
    let now = calls(own) as Calls
    const through = Object.keys(now).map((name) => [
      name,
      (...given: readonly unknown[]) => now[name as Call]?.(...given),
    ])
    return {
      ...Object.fromEntries(through),
      reset: (start) => {
        now = calls(own) as Calls
        return own.reset(start)
      },
    }
  }
