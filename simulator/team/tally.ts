/** What a process asked of the database since it began. */
export type TeamTally = {
  readonly statements: number
  /** Times that it did not answer as it should. */
  readonly away: number
  /** Turns that were confirmed, and those that somebody else was before. */
  readonly turns: number
  readonly conflicts: number
  /** Turns for which the world was held, as others kept being first. */
  readonly held: number
}

/** Counts for one process. */
export type Tally = { -readonly [Name in keyof TeamTally]: number }

export const newTally = (): Tally => ({ statements: 0, away: 0, turns: 0, conflicts: 0, held: 0 })
