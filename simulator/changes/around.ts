import type { School } from '../../src/school/school.ts'

/** What a change may need beside the school it happens in. */
export type Around = {
  /** For what the change leaves open. */
  readonly seed: string
  /** Another school as it is on a day, for a fusie. Absent or undefined: there are no others. */
  readonly schoolOf?: (brincode: string, dependancecode: string | undefined, datum: string) => School | undefined
}
