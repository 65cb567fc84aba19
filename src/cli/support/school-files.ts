import { systemClock } from '../../../simulator/clock.ts'
import { generateSchool, type LoadedSchool } from '../../../simulator/index.ts'
import { quirkNames } from '../../../simulator/quirks/quirks.ts'
import { buildSchool } from '../../../simulator/school-file/build.ts'
import { parseSchoolFile } from '../../../simulator/school-file/parse.ts'
import { settingsIn } from '../../../simulator/school-file/settings.ts'
import { nearest } from '../../nearest.ts'
import { readText } from '../../read-text.ts'
import { schooljaarOf } from '../../school/schooljaar.ts'
import { dutchDay } from '../../time/dutch-time.ts'
import { ToolError } from '../../tool-error.ts'

/**
 * Reads, checks and builds school files. Throws a ToolError that names file, line, column and the mend.
 * @throws ToolError E_FILE_INVALID
 */
export async function readSchoolFiles(files: readonly string[], seed: string): Promise<LoadedSchool[]> {
  const peildatum = dutchDay(systemClock.now())
  return await Promise.all(
    files.map(async (fileName) => {
      const file = parseSchoolFile(readText(fileName), fileName)
      checkQuirks(file, fileName)
      const built = buildSchool({ seed, ...file }, { schooljaar: schooljaarOf(peildatum), peildatum, generateSchool })
      return { ...built, settings: settingsIn(file), koppelingen: file.koppelingen }
    }),
  )
}

/** A name that there is not would be no quirk at all. */
function checkQuirks({ quirks = [], source }: ReturnType<typeof parseSchoolFile>, fileName: string): void {
  const place = quirks.findIndex((name) => !quirkNames().includes(name))
  const strange = quirks[place]
  if (strange === undefined) return
  const { line, column } = source.at(['quirks', place])
  const meant = nearest(strange, quirkNames())
  throw new ToolError(
    'E_FILE_INVALID',
    `${fileName}:${line}:${column}: quirks: there is no quirk "${quirks[place]}"${meant === undefined ? '' : `; did you mean ${meant}?`}`,
  )
}
