import { systemClock } from '../../simulator/clock.ts'
import { generateSchool, type LoadedSchool } from '../../simulator/index.ts'
import type { SchoolSettings } from '../../simulator/live-school.ts'
import { buildSchool } from '../../simulator/school-file/build.ts'
import { parseSchoolFile } from '../../simulator/school-file/parse.ts'
import { readText } from '../read-text.ts'
import { schooljaarOf } from '../school/schooljaar.ts'
import { dutchDay } from '../time/dutch-time.ts'

/** Reads, checks and builds school files. Throws a ToolError that names file, line, column and the mend. */
export async function readSchoolFiles(files: readonly string[], seed: string): Promise<LoadedSchool[]> {
  const peildatum = dutchDay(systemClock.now())
  return await Promise.all(
    files.map(async (fileName) => {
      const file = parseSchoolFile(readText(fileName), fileName)
      const built = buildSchool({ seed, ...file }, { schooljaar: schooljaarOf(peildatum), peildatum, generateSchool })
      return { ...built, settings: settingsOf(file), koppelingen: file.koppelingen }
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
