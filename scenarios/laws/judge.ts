import type { Scenario } from '../language/scenario.ts'
import { type Law, type LawVerdict, verdictOf } from './law.ts'
import type { Trail } from './trail.ts'

/** Judges one story by laws. `retell` tells it once more, altered; undefined: it could not be told. */
export async function judgeByLaws(
  laws: readonly Law[],
  scenario: Scenario,
  trail: Trail,
  retell: (scenario: Scenario) => Promise<Trail | undefined>,
): Promise<readonly LawVerdict[]> {
  const verdicts: LawVerdict[] = []
  for (const law of laws) {
    if ('judge' in law) verdicts.push(verdictOf(law, trail.lacks, () => law.judge(trail)))
    else {
      const again = await retell(law.vary(scenario))
      verdicts.push(verdictOf(law, trail.lacks, () => (again === undefined ? untold : law.compare(trail, again))))
    }
  }
  return verdicts
}

/** Told otherwise the story does not come to its end: then it is not the same story. */
const untold = {
  gezien: 1,
  bevindingen: [{ wat: 'hetzelfde verhaal, anders verteld', verwacht: 'tot het eind verteld', gevonden: 'afgebroken' }],
}
