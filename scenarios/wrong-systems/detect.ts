import type { Simulator } from '../../simulator/simulator.ts'
import type { Scenario } from '../language/scenario.ts'
import { tell, type Verdict } from '../run/tell.ts'
import { openWrongSystem } from './open.ts'
import type { WrongSystem } from './wrong-system.ts'

/** Where the stories are told. */
export type Place = { readonly simulator: Simulator; readonly url: string; readonly seed: string }

/** A story in which a system failed, or broke down, has caught it. One that was skipped has not. */
export const isCaught = ({ verdict }: Verdict): boolean => verdict === 'gezakt' || verdict === 'fout'

/** Tells one story to one wrong system. */
export const tellTo = (system: WrongSystem, scenario: Scenario, place: Place): Promise<Verdict> =>
  tell(scenario, { ...place, system: openWrongSystem(system), stopwatch: () => 0 })

/**
 * The names of the scenarios that catch a wrong system, in their order. Stories of one file (a matrix) count one by one.
 * `first`: only one, and the one that the system itself names is tried before the others.
 */
export async function catchersOf(
  system: WrongSystem,
  scenarios: readonly Scenario[],
  place: Place,
  first = false,
): Promise<readonly string[]> {
  const isNamed = ({ naam }: Scenario) => naam === system.caughtBy
  const inOrder = first
    ? [...scenarios.filter(isNamed), ...scenarios.filter((scenario) => !isNamed(scenario))]
    : scenarios
  const caughtBy: string[] = []
  for (const scenario of inOrder) {
    if (isCaught(await tellTo(system, scenario, place))) caughtBy.push(scenario.naam)
    if (first && caughtBy.length > 0) break
  }
  return caughtBy
}
