import type { Roster } from './people.ts'

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

/** Somebody who may be the one, with the weight of the evidence. */
export type Rival = { readonly index: number; readonly bits: number }

/** Two lists made ready to be compared: who resembles whom, and how much. */
export type Matching = {
  readonly existing: Roster
  readonly incoming: Roster
  readonly comparer: Comparer
  /** Existing people who resemble incoming person `i`, best first. */
  readonly candidatesOf: (i: number) => readonly Rival[]
  /** Incoming people who resemble existing person `e`, best first. */
  readonly rivalsFor: (e: number) => readonly Rival[]
}
