import type { School } from '../../src/school/school.ts'
import { composeSchool } from './compose.ts'
import { problemAt, refuse } from './problem.ts'
import type { Gebeurtenis, SchoolFile } from './school-file.ts'

/** What the world around a file decides: the day, and who makes the pupils that nobody wrote down. */
export type Surroundings = {
  /** `2026-2027`, for a file that names no schooljaar. */
  readonly schooljaar: string
  /** `YYYY-MM-DD`, for a file that names no peildatum. */
  readonly peildatum: string
  /** The generator. Throws a RangeError that begins with the name of an option that cannot be. */
  readonly generateSchool: (options: GeneratorInput) => School
}

/** The `genereer` options of a file with what the rest of the file says about the same things. */
export type GeneratorInput = {
  readonly seed: string
  readonly schooljaar: string
  readonly peildatum: string
  readonly brincode?: string
  readonly dependancecode?: string
}

/** A school ready for a world: as it is on its first day, and what is to happen on later ones, in the order of their days. */
export type BuiltSchool = {
  readonly school: School
  readonly gebeurtenissen: readonly Gebeurtenis[]
}

/** Makes the school that a file describes. Throws E_FILE_INVALID for what only shows beside the generated records. */
export function buildSchool(file: SchoolFile, surroundings: Surroundings): BuiltSchool {
  const schooljaar = file.school.schooljaar ?? surroundings.schooljaar
  const peildatum = file.school.peildatum ?? surroundings.peildatum
  const base = file.genereer ? generated(file, { ...surroundings, schooljaar, peildatum }) : undefined
  const { school, problems } = composeSchool(file, base ?? { schooljaar, peildatum, leerlingen: [] })
  refuse(file.source.fileName, problems)
  const later = (file.gebeurtenissen ?? []).toSorted((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0))
  return { school, gebeurtenissen: later }
}

function generated(file: SchoolFile, { schooljaar, peildatum, generateSchool }: Surroundings): School {
  const { seed = '1', genereer, school, source } = file
  const { brincode, dependancecode } = school
  try {
    return generateSchool({
      ...genereer,
      seed,
      schooljaar,
      peildatum,
      ...(brincode !== undefined && { brincode }),
      ...(dependancecode !== undefined && { dependancecode }),
    })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const option = error.message.split(' ', 1)[0]!
    throw refuse(source.fileName, [problemAt(source, ['genereer', option], error.message)])
  }
}
