/** Does one piece of work of a name after the other; those of other names go on. */
export type OneAtATime = <Value>(name: string, work: () => Promise<Value>) => Promise<Value>

export function oneAtATime(): OneAtATime {
  const last = new Map<string, Promise<unknown>>()
  return (name, work) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(work)
    const over = mine.then(
      () => {},
      () => {},
    )
    last.set(name, over)
    void over.then(() => {
      if (last.get(name) === over) last.delete(name)
    })
    return mine
  }
}
