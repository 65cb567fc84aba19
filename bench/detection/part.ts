import type { Scenario } from '../../scenarios/language/scenario.ts'
import { tell } from '../../scenarios/run/tell.ts'
import { openSut } from '../../scenarios/sut/open.ts'
import { catchersOf, isCaught } from '../../scenarios/wrong-systems/detect.ts'
import type { WrongSystem } from '../../scenarios/wrong-systems/wrong-system.ts'
import { listen } from '../../simulator/listen.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'

/** A wrong system and the scenarios that catch it, by name. */
export type Found = { readonly name: string; readonly caughtBy: readonly string[] }

export type How = {
  readonly seed: string
  /** One scenario that catches a system is enough. */
  readonly first: boolean
  readonly onFound: (found: Found) => void
}

/**
 * Tells scenarios to wrong systems, one after the other. Returns the scenarios that our own testcentrum fails: they say
 * nothing about others, and are told to nobody.
 */
export async function detectionOf(
  systems: readonly WrongSystem[],
  scenarios: readonly Scenario[],
  { seed, first, onFound }: How,
): Promise<readonly string[]> {
  const simulator = createBareSimulator({ seed })
  const { url, close } = await listen(simulator)
  const place = { simulator, url, seed }
  const own = await openSut('testcentrum')
  const broken = new Set<string>()
  for (const scenario of scenarios)
    if (isCaught(await tell(scenario, { ...place, system: own, stopwatch: () => 0 }))) broken.add(scenario.naam)
  const sound = scenarios.filter(({ naam }) => !broken.has(naam))
  for (const system of systems) onFound({ name: system.name, caughtBy: await catchersOf(system, sound, place, first) })
  await close()
  return [...broken]
}
