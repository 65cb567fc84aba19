import type { Scenario } from '../language/scenario.ts'
import type { Profiel } from '../profile/profiel.ts'
import { type Law, type LawVerdict, verdictOf } from './law.ts'
import type { Trail } from './trail.ts'

export type Judging = {
  readonly profiel: Profiel
  /** Tells the story once more, as that law alters it. Undefined: it could not be told. */
  readonly retell: (law: Law, otherwise: Scenario) => Promise<Trail | undefined>
}

/** Judges one story by laws. */
export async function judgeByLaws(
  laws: readonly Law[],
  scenario: Scenario,
  trail: Trail,
  { profiel, retell }: Judging,
): Promise<readonly LawVerdict[]> {
  const verdicts: LawVerdict[] = []
  for (const law of laws) {
    if ('judge' in law) verdicts.push(verdictOf(law, trail.lacks, profiel, () => law.judge(trail)))
    else {
      const lacking = law.needs?.some((call) => trail.lacks.has(call)) === true
      const otherwise = lacking ? undefined : law.vary(scenario, profiel)
      const again = otherwise && (await retell(law, otherwise))
      verdicts.push(
        verdictOf(law, trail.lacks, profiel, () =>
          otherwise === undefined ? unsaid : again === undefined ? untold : law.compare(trail, again),
        ),
      )
    }
  }
  return verdicts
}

const unsaid = { gezien: 0, bevindingen: [] }

/** Told otherwise the story does not come to its end: then it is not the same story. */
const untold = {
  gezien: 1,
  bevindingen: [{ wat: 'hetzelfde verhaal, anders verteld', verwacht: 'tot het eind verteld', gevonden: 'afgebroken' }],
}
