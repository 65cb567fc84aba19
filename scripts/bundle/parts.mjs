import { join } from 'node:path'

/**
 * Which modules stand in one file, for rolldown's `codeSplitting`. Left to itself it makes a file of every set of modules that the same
 * commands and doors ask for: `serve` would open 65, and opening one takes as long as compiling 10 kB. So what `serve` opens stands in two:
 * `base` is what the doors that start no simulator need of it too, `core` what the door `koppelproef` has. What every command opens stays
 * apart, for a command that opens little else.
 */
export function partsOf(root, { start, serve, simulator, light }) {
  /** What is opened with these files, with all that those import. */
  const reached = (files, graph) => {
    const seen = new Set()
    const reach = (id) => {
      if (seen.has(id)) return
      seen.add(id)
      for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) reach(imported)
    }
    for (const file of files) reach(join(root, file))
    return seen
  }
  let sets
  return (id, graph) => {
    sets ??= Object.fromEntries(
      Object.entries({ start: [start], serve: [serve], simulator: [simulator], light }).map(([name, files]) => [
        name,
        reached(files, graph),
      ]),
    )
    if (!sets.serve.has(id) || sets.start.has(id)) return null
    if (sets.light.has(id)) return 'base'
    return sets.simulator.has(id) ? 'core' : null
  }
}
