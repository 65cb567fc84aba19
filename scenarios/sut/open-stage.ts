import type { Opening, OpenSystem } from '../../contracts/adapter/transport.ts'
import { listen } from '../../simulator/port/listen.ts'
import type { Simulator } from '../../simulator/simulator.ts'
import { inProcess, noPort } from './in-process.ts'
import { openSuts } from './open.ts'

/** Systems that are ready to be told stories, and where they reach the simulator. */
export type OpenStage = {
  readonly url: string
  readonly systems: readonly OpenSystem[]
  readonly close: () => Promise<readonly string[]>
}

/**
 * Opens the system under test `jobs` times beside a simulator. Our own testcentrum needs no port; any other system does.
 * @throws ToolError E_SUT_UNREACHABLE, E_USAGE
 */
export async function openStage(
  sut: string,
  jobs: number,
  simulator: Simulator,
  opening: Opening = {},
): Promise<OpenStage> {
  if (sut === 'testcentrum') {
    const systems = await openSuts(sut, jobs, { transport: inProcess(simulator) }, opening)
    return { url: noPort, systems, close: async () => [] }
  }
  const systems = await openSuts(sut, jobs, {}, opening)
  const { url, close } = await listen(simulator)
  return {
    url,
    systems,
    close: async () => {
      await close()
      const closed = await Promise.allSettled(systems.map((system) => system.close()))
      return closed.flatMap((each) => (each.status === 'rejected' ? [String((each.reason as Error).message)] : []))
    },
  }
}
