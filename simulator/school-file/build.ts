import type { School } from '../../src/school/school.ts'
import { ToolError } from '../../src/tool-error.ts'
import { bend } from '../bend/bend.ts'
import { applyChange, inOrder } from '../changes/apply.ts'
import type { Change } from '../changes/change.ts'
import { composeSchool } from './compose.ts'
import { type FileProblem, type Path, problemAt, refuse } from './problem.ts'
import type { SchoolFile } from './school-file.ts'

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
  readonly gebeurtenissen: readonly Change[]
  /** The seed that anomalies and changes draw from. */
  readonly seed: string
}

/**
 * Makes the school that a file describes. Throws E_FILE_INVALID for what only shows beside the generated records: an
 * override, anomaly or change that fits nobody, a written key that a generated pupil has.
 */
export function buildSchool(file: SchoolFile, surroundings: Surroundings): BuiltSchool {
  const { seed = '1', source } = file
  const schooljaar = file.school.schooljaar ?? surroundings.schooljaar
  const peildatum = file.school.peildatum ?? surroundings.peildatum
  const base = file.genereer ? generated(file, { ...surroundings, schooljaar, peildatum }) : undefined
  const composed = composeSchool(file, base ?? { schooljaar, peildatum, leerlingen: [] })
  refuse(source.fileName, composed.problems)

  const problems: FileProblem[] = []
  const attempt = <Result>(path: Path, act: () => Result, otherwise: Result): Result => {
    try {
      return act()
    } catch (error) {
      if (!(error instanceof ToolError)) throw error
      problems.push(problemAt(source, path, error.message))
      return otherwise
    }
  }
  let school = composed.school
  const later: Change[] = []
  file.anomalieen?.forEach((use, index) => {
    const bent = attempt(['anomalieen', index], () => bend(school, use, seed), { school, later: [] })
    school = bent.school
    later.push(...bent.later)
  })
  const told = (file.gebeurtenissen ?? []).map((change, index) => ({ change, path: ['gebeurtenissen', index] }))
  const gebeurtenissen = inOrder([...told.map(({ change }) => change), ...later])
  let onTheDay = school
  for (const change of gebeurtenissen) {
    // Who is there after a fusie depends on the other school, which only a world knows.
    if (change.soort === 'fusie') break
    const path = told.find((one) => one.change === change)?.path ?? ['anomalieen']
    onTheDay = attempt(path, () => applyChange(onTheDay, change, { seed }), onTheDay)
  }
  refuse(source.fileName, problems)
  return { school, gebeurtenissen, seed }
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
    const option = error.message.replace(/ .*/s, '')
    throw refuse(source.fileName, [problemAt(source, ['genereer', option], error.message)])
  }
}
