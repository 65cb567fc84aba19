import { readFile } from 'node:fs/promises'
import { systemClock } from '../../simulator/clock.ts'
import { dutchDay } from '../../simulator/dutch-time.ts'
import { generateSchool } from '../../simulator/index.ts'
import type { SchoolSettings } from '../../simulator/live-school.ts'
import { buildSchool } from '../../simulator/school-file/build.ts'
import { parseSchoolFile } from '../../simulator/school-file/parse.ts'
import type { School } from '../school/school.ts'
import { schooljaarOf } from '../school/schooljaar.ts'
import { ToolError } from '../tool-error.ts'

/** Reads, checks and builds school files. Throws a ToolError that names file, line, column and the mend. */
export async function readSchoolFiles(
  files: readonly string[],
  seed: string,
): Promise<{ school: School; settings: Partial<SchoolSettings> }[]> {
  const peildatum = dutchDay(systemClock.now())
  return await Promise.all(
    files.map(async (fileName) => {
      const text = await readFile(fileName, 'utf8').catch((error: NodeJS.ErrnoException) => {
        throw new ToolError('E_FILE_UNREADABLE', fileName, error.code ?? error.message)
      })
      const file = parseSchoolFile(text, fileName)
      const { school } = buildSchool(
        { seed, ...file },
        { schooljaar: schooljaarOf(peildatum), peildatum, generateSchool },
      )
      return { school, settings: settingsOf(file) }
    }),
  )
}

const settingsOf = ({
  profiel,
  versies,
  modus,
  dialect,
}: ReturnType<typeof parseSchoolFile>): Partial<SchoolSettings> => ({
  ...(profiel && { profiel }),
  ...(versies && { versies: versies as SchoolSettings['versies'] }),
  ...(modus && { modus }),
  ...(dialect && { dialect }),
})
