/** Level of a field that one of the two does not have. */
export const missing = -1

/** How two people compare, field by field. Levels are places in `nameLevels` and `dateLevels`. */
export type Comparison = {
  /** Given name of the one compared with the surname of the other: they look swapped. */
  swapped: boolean
  given: number
  surname: number
  day: number
  /** Weights in bits against a stranger. */
  givenBits: number
  surnameBits: number
  dayBits: number
  sexBits: number
  voorvoegselBits: number
  initialsBits: number
  jaargroepBits: number
  groepBits: number
  /** Bits for finding one person among so many (negative), and for what a family shares (0 or less). */
  sizeBits: number
  familyBits: number
  /** All together: log2 of the odds that the two are one. */
  bits: number
}

export type Comparer = {
  /** Fills and returns one and the same object: copy what must last. */
  readonly compare: (incoming: number, existing: number) => Comparison
  /** Whether it is worth comparing them: an equal birth date, or a name that is alike with another name or nearly the same date. Much cheaper. */
  readonly resemble: (incoming: number, existing: number) => boolean
}

/**
 * Bits against a stranger only, by what agrees: a twin or a relative would have to be seen, and is. For what a rule links,
 * in whatever the two differ.
 */
export function bitsAgainstStranger(c: Comparison): number {
  const agreeing = [
    c.givenBits,
    c.surnameBits,
    c.dayBits,
    c.sexBits,
    c.voorvoegselBits,
    c.initialsBits,
    c.jaargroepBits,
    c.groepBits,
  ]
  return agreeing.reduce((sum, bits) => sum + Math.max(0, bits), c.sizeBits)
}
