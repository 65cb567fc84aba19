import { stringify } from 'yaml'
import type { School } from '../../src/school/school.ts'
import type { SchoolFile } from './school-file.ts'

/**
 * Writes a school out in full as a school file: every record by hand, nothing left to generate. Reading it back gives
 * the same school, ids and all.
 */
export function writeSchoolFile(
  school: School,
  format: 'yaml' | 'json' = 'yaml',
  settings: Pick<SchoolFile, 'koppelingen' | 'profiel' | 'versies' | 'modus' | 'dialect'> = {},
): string {
  const { groepen, leerlingen, leerkrachten, ...header } = school
  const file = { school: header, ...settings, groepen, leerlingen, leerkrachten }
  const plain = JSON.parse(JSON.stringify(file)) as object
  return format === 'json' ? `${JSON.stringify(plain, null, 2)}\n` : stringify(plain, { lineWidth: 0 })
}
