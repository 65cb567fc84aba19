import { stringify } from 'yaml'
import type { School } from '../../src/school/school.ts'
import { judgeSchoolFile } from './parse.ts'
import type { SchoolFile } from './school-file.ts'

type Settings = Pick<SchoolFile, 'koppelingen' | 'profiel' | 'versies' | 'modus' | 'dialect' | 'quirks' | 'verzonnen'>
type Plain = { [field: string]: unknown }

/**
 * Writes a school out in full as a school file: every record by hand, nothing left to generate. Records that are wrong
 * (a double key, a voorvoegsel that is too long) are marked `bewust`. Reading it back gives the same school, ids and all.
 */
export function writeSchoolFile(school: School, format: 'yaml' | 'json' = 'yaml', settings: Settings = {}): string {
  const { groepen, leerlingen, leerkrachten, ...header } = school
  const file = JSON.parse(JSON.stringify({ school: header, ...settings, groepen, leerlingen, leerkrachten })) as Plain
  markWrong(file)
  return format === 'json' ? `${JSON.stringify(file, null, 2)}\n` : stringify(file, { lineWidth: 0 })
}

/** Marks the records of a school file that could not be read as they are: `bewust`. */
export function markWrong(file: Plain): void {
  // References are looked at only when the values are right or marked: a second look finds what the first passed over.
  for (let look = 0; look < 2; look++) markProblems(file)
}

function markProblems(file: Plain): void {
  const nowhere = () => ({ line: 1, column: 1 })
  const source = { fileName: '', at: nowhere }
  for (const { path } of judgeSchoolFile({ data: structuredClone(file), source, atName: nowhere }).problems) {
    const [list, index] = path
    const records = list === undefined ? undefined : file[list]
    if (list === 'school') file.school = { bewust: true, ...(file.school as Plain) }
    else if (Array.isArray(records)) records[Number(index)] = { bewust: true, ...(records[Number(index)] as Plain) }
  }
}
