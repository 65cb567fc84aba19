import { systemOf } from '../../contracts/adapter/transport.ts'
import type { Scenario } from '../../scenarios/language/scenario.ts'
import { tell } from '../../scenarios/run/tell.ts'
import { inProcess, noPort } from '../../scenarios/sut/in-process.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { catchersOf, catchQuickly, type Found, isCaught } from '../../scenarios/wrong-systems/detect.ts'
import type { WrongSystem } from '../../scenarios/wrong-systems/wrong-system.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'

export type How = {
  readonly seed: string
  /** No more than is needed to know that each system is caught and each scenario catches one. */
  readonly quick: boolean
  readonly onFound: (found: Found) => void
}

/**
 * Tells scenarios to wrong systems, one after the other. Returns the scenarios that our own testcentrum fails: they say
 * nothing about others, and are told to nobody.
 */
export async function detectionOf(
  systems: readonly WrongSystem[],
  scenarios: readonly Scenario[],
  { seed, quick, onFound }: How,
): Promise<readonly string[]> {
  const simulator = createBareSimulator({ seed })
  const place = { simulator, seed }
  const own = systemOf(openTestcentrum({ transport: inProcess(simulator) }))
  const broken = new Set<string>()
  for (const scenario of scenarios)
    if (isCaught(await tell(scenario, { ...place, url: noPort, system: own, stopwatch: () => 0 })))
      broken.add(scenario.naam)
  const sound = scenarios.filter(({ naam }) => !broken.has(naam))
  if (quick) await catchQuickly(systems, sound, place, onFound)
  else for (const system of systems) onFound({ name: system.name, caughtBy: await catchersOf(system, sound, place) })
  return [...broken]
}
