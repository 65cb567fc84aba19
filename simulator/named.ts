/** Things by name: ours, and what a user added. A name that was added means what it was last given. */
export type Named<Thing extends { readonly name: string }> = {
  readonly find: (name: string) => Thing | undefined
  readonly names: () => readonly string[]
  /** Throws a RangeError for a name of ours. */
  readonly add: (more: readonly Thing[]) => void
}

/** `own`: where those that are added are kept. */
export function namedThings<Thing extends { readonly name: string }>(
  what: string,
  ours: readonly Thing[],
  own = new Map<string, Thing>(),
): Named<Thing> {
  return {
    find: (name) => ours.find((one) => one.name === name) ?? own.get(name),
    names: () => [...ours.map(({ name }) => name), ...own.keys()],
    add: (more) => {
      const taken = more.find(({ name }) => ours.some((one) => one.name === name))
      if (taken !== undefined)
        throw new RangeError(`${what}: there is a "${taken.name}" already; give yours a name of its own.`)
      for (const thing of more) own.set(thing.name, thing)
    },
  }
}
