import type { School } from '../../src/school/school.ts'

/** Something a real LAS does beside the standard, switched on per school by name. No sighting, no quirk. */
export type Quirk = {
  readonly name: string
  readonly story: string
  /** Row or source in the catalogue of edge cases. */
  readonly seen: string
  /** Changes what the school delivers. Must give the same object for the same school where it changes nothing. */
  readonly alter?: (school: School) => School
  /** Answers with the school's own year, whatever year was asked. */
  readonly anyYear?: true
  /** Changes the text of an answer with data, before the dialect does. */
  readonly rewrite?: (xml: string) => string
  /** HTTP status of a fault. */
  readonly faultStatus?: number
}

/** Describes one quirk. */
export const defineQuirk = (quirk: Quirk): Quirk => quirk
