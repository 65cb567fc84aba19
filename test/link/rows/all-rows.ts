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
