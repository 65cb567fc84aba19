/** Is this right, in the words of the system, the one for this group: `groep:12`, `toetsen groep-3`? */
export const isOfGroup = (right: string, groep: string): boolean =>
  // An id that records of two kinds have is told with its kind.
  [groep, groep.replace(/^groep /, '')].some(
    (id) => right.endsWith(id) && /^$|[\s:/=.]$/.test(right.slice(0, -id.length)),
  )
