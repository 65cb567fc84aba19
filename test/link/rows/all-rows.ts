import { rows as identityKeys } from './a-identity-keys.ts'
import { rows as names } from './b-names.ts'
import { rows as birthDateAndGender } from './c-birth-date-and-gender.ts'
import { rows as groups } from './d-groups.ts'
import { rows as teachers } from './e-teachers.ts'
import { rows as schoolAndLife } from './f-g-school-and-life.ts'
import type { Row } from './row.ts'

export const allRows: readonly Row[] = [
  ...identityKeys,
  ...names,
  ...birthDateAndGender,
  ...groups,
  ...teachers,
  ...schoolAndLife,
]

/** Rows of 1A to 1E that are about what a person types or what is applied, and where those are shown. */
export const rowsElsewhere: Readonly<Record<string, string>> = {
  E06: 'test/testcentrum/review.test.ts',
  E08: 'test/testcentrum/review.test.ts',
  E24: 'test/testcentrum/apply.test.ts',
}

/** How many rows each section of the catalogue has. */
export const sections: Readonly<Record<string, number>> = { A: 31, B: 36, C: 9, D: 30, E: 24 }
