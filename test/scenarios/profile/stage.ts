import { checked } from '../../../contracts/adapter/checked.ts'
import type { OpenSystem } from '../../../contracts/adapter/transport.ts'
import { inProcess, noPort } from '../../../scenarios/sut/in-process.ts'
import { findWrongSystems } from '../../../scenarios/wrong-systems/find.ts'
import { openWrongSystem } from '../../../scenarios/wrong-systems/open.ts'
import type { Bend } from '../../../scenarios/wrong-systems/wrong-system.ts'
import { createBareSimulator } from '../../../simulator/simulator.ts'

const simulator = createBareSimulator({ seed: '1' })
const wrongSystems = await findWrongSystems()

/** Where stories are told: no port, no clock. */
export const stage = { simulator, url: noPort, seed: '1', stopwatch: () => 0 }

/** Our testcentrum, bent so: by the name of a wrong system, or by hand. Not bent: as it is. */
export function ours(bend: string | Bend = {}): OpenSystem {
  const wrong = typeof bend === 'string' ? wrongSystems.find(({ name }) => name === bend) : { bend }
  if (wrong === undefined) throw new Error(`there is no wrong system ${bend}`)
  return checked(openWrongSystem(wrong, { transport: inProcess(simulator) }))
}
