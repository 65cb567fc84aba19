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

/** Which scenarios catch which wrong system, by name of the system. Stories of one file (a matrix) count one by one. */
export async function detect(
  systems: readonly WrongSystem[],
  scenarios: readonly Scenario[],
  place: Place,
  onSystem: (system: WrongSystem, caughtBy: readonly string[]) => void = () => {},
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>()
  for (const system of systems) {
    const caughtBy: string[] = []
    for (const scenario of scenarios) if (isCaught(await tellTo(system, scenario, place))) caughtBy.push(scenario.naam)
    found.set(system.name, caughtBy)
    onSystem(system, caughtBy)
  }
  return found
}
