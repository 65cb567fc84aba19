/**
 * What stands beside a world and goes with it, such as the testcentrum that works with it: rows under a name that no world can have.
 * It has a version of its own, so who works in the one does not hold up the other.
 */
export const annexOf = (world: string): string => `annex ${world}`

export const isAnnex = (name: string): boolean => name.startsWith('annex ')
