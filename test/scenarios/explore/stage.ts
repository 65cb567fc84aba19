import type { Adapter } from '../../../contracts/adapter/adapter.ts'
import { checked } from '../../../contracts/adapter/checked.ts'
import { type OpenSystem, systemOf } from '../../../contracts/adapter/transport.ts'
import { profielOfTestcentrum } from '../../../scenarios/profile/find-profiel.ts'
import { inProcess, noPort } from '../../../scenarios/sut/in-process.ts'
import { openTestcentrum } from '../../../scenarios/sut/testcentrum.ts'
import { findWrongSystems } from '../../../scenarios/wrong-systems/find.ts'
import { openWrongSystem } from '../../../scenarios/wrong-systems/open.ts'
import { createBareSimulator } from '../../../simulator/simulator.ts'

const simulator = createBareSimulator({ seed: '1' })
const wrongSystems = await findWrongSystems()

/** Where stories are told: no port, no clock, the world's seed of `koppelproef run`, the traits of our testcentrum. */
export const stage = { simulator, url: noPort, seed: '1', stopwatch: () => 0, profiel: profielOfTestcentrum() }

export const ours = (): Required<Adapter> => openTestcentrum({ transport: inProcess(simulator) }) as Required<Adapter>

/** Our testcentrum, with some of its calls bent. */
export const bent = (calls: (own: Required<Adapter>) => Partial<Adapter> = () => ({})): OpenSystem => {
  const own = ours()
  return checked(systemOf({ ...own, ...calls(own) }))
}

/** A wrong system of the catalogue, by its name. */
export function wrong(name: string): OpenSystem {
  const system = wrongSystems.find((one) => one.name === name)
  if (system === undefined) throw new Error(`there is no wrong system ${name}`)
  return checked(openWrongSystem(system, { transport: inProcess(simulator) }))
}

/** The story that a wrong system of the catalogue is caught by; of one that says none, nothing. */
export function storyOf(name: string): string {
  const system = wrongSystems.find((one) => one.name === name)
  return system !== undefined && 'caughtBy' in system ? system.caughtBy : ''
}
