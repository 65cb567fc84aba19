import type { LiveSchool } from '../world/live-school.ts'
import type { World } from '../world/world.ts'
import type { Decided } from './decide.ts'

/** Says that everybody in an answer was made up already, out of something real: who stands between makes nobody up a second time. */
export const madeUpHeader = 'x-koppelproef-made-up'

/** On every answer about a school that says so of itself (`verzonnen`), and on those about no school, of a world that has one. */
export function saidToBeMadeUp(decision: Decided, world: World, school: LiveSchool | undefined): Decided {
  const schools = school === undefined ? [...world.state().scholen.values()] : [school]
  if (!schools.some(({ settings }) => settings.verzonnen)) return decision
  const { answer, judgement } = decision
  return { judgement, answer: { ...answer, headers: { ...answer.headers, [madeUpHeader]: 'school' } } }
}
