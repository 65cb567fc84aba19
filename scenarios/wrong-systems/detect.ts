import type { Simulator } from '../../simulator/simulator.ts'
import type { Scenario } from '../language/scenario.ts'
import { profielOfTestcentrum } from '../profile/find-profiel.ts'
import { tell, type Verdict } from '../run/tell.ts'
import { inProcess, noPort } from '../sut/in-process.ts'
import { openWrongSystem } from './open.ts'
import type { WrongSystem } from './wrong-system.ts'

/** Where the stories are told: in process, without a port. */
export type Place = { readonly simulator: Simulator; readonly seed: string }

/** A story in which a system failed, or broke down, has caught it. One that was skipped has not. */
export const isCaught = ({ verdict }: Verdict): boolean => verdict === 'gezakt' || verdict === 'fout'

/** What its maker says of each: it is our testcentrum, but for the mistake. */
const profiel = profielOfTestcentrum()

/** Tells one story to one wrong system; strictly, to one that breaks a habit or a choice only. */
export const tellTo = (system: WrongSystem, scenario: Scenario, place: Place): Promise<Verdict> =>
  tell(scenario, {
    ...place,
    url: noPort,
    system: openWrongSystem(system, { transport: inProcess(place.simulator) }),
    profiel,
    streng: system.smaak ?? false,
    stopwatch: () => 0,
  })

/** The names of the scenarios that catch a wrong system, in their order. Stories of one file (a matrix) count one by one. */
export async function catchersOf(
  system: WrongSystem,
  scenarios: readonly Scenario[],
  place: Place,
): Promise<readonly string[]> {
  const caughtBy: string[] = []
  for (const scenario of scenarios) if (isCaught(await tellTo(system, scenario, place))) caughtBy.push(scenario.naam)
  return caughtBy
}

/** A wrong system and scenarios that catch it, by name. */
export type Found = { readonly name: string; readonly caughtBy: readonly string[] }

/**
 * Tells no more than is needed to know that every system is caught and every scenario catches one: to each system the
 * scenario that it names, and then each scenario that caught nothing to systems until it has, those that break its rows
 * first. What it finds comes as it is found; a system may come more than once.
 */
export async function catchQuickly(
  systems: readonly WrongSystem[],
  scenarios: readonly Scenario[],
  place: Place,
  onFound: (found: Found) => void,
): Promise<void> {
  const hasCaught = new Set<string>()
  for (const system of systems) {
    const named = scenarios.filter(({ naam }) => 'caughtBy' in system && naam === system.caughtBy)
    let caughtBy = await catchersOf(system, named, place)
    if (caughtBy.length === 0) caughtBy = await catchersOf(system, scenarios, place)
    for (const naam of caughtBy) hasCaught.add(naam)
    onFound({ name: system.name, caughtBy })
  }
  for (const scenario of scenarios) {
    if (hasCaught.has(scenario.naam)) continue
    const isAbout = ({ violates }: WrongSystem) => violates.some((row) => scenario.dekt.includes(row))
    const inOrder = [...systems.filter(isAbout), ...systems.filter((system) => !isAbout(system))]
    for (const system of inOrder) {
      if (!isCaught(await tellTo(system, scenario, place))) continue
      onFound({ name: system.name, caughtBy: [scenario.naam] })
      break
    }
  }
}
