/** `must`: the standard says so. `should`: it clearly means so, or partners break without it. `our-choice`: it is silent. */
export type Level = 'must' | 'should' | 'our-choice'

/** One thing that is asked of a LAS, in our own words. */
export type Requirement = {
  readonly level: Level
  readonly text: string
  /** Where it comes from: a schema, a page of the standard, an RFC, or what was seen in the field. */
  readonly source: string
  /** Why no contract tests it. Absent: at least one does. */
  readonly untested?: string
}

export const must = (text: string, source: string): Requirement => ({ level: 'must', text, source })
export const should = (text: string, source: string): Requirement => ({ level: 'should', text, source })
export const choice = (text: string, source: string): Requirement => ({ level: 'our-choice', text, source })

/** A requirement that cannot be seen from outside, with the reason. */
export const untested = (requirement: Requirement, reason: string): Requirement => ({
  ...requirement,
  untested: reason,
})
