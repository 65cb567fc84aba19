import { systemOf } from '../../contracts/adapter/transport.ts'
import { listen } from '../../simulator/port/listen.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'
import { itemAt } from '../../src/within.ts'
import { findScenarios } from '../run/find.ts'
import { tell } from '../run/tell.ts'
import { openTestcentrum } from '../sut/testcentrum.ts'
import { isCaught } from '../wrong-systems/detect.ts'

/** How one story went. `why`: at which step it failed and on what; absent when it went well. */
export type Told = { readonly milliseconds: number; readonly why?: string }

export type Stories = {
  /** All stories of the catalogue, in order of file. */
  readonly all: readonly { readonly name: string; readonly file: string }[]
  readonly tell: (name: string) => Promise<Told>
  readonly close: () => Promise<void>
}

/** The catalogue, ready to be told to our testcentrum as often as wanted, each story by its name. */
export async function openStories(): Promise<Stories> {
  const stories = new Map(findScenarios([], {}).map((scenario) => [scenario.naam, scenario]))
  const seed = '1'
  const simulator = createBareSimulator({ seed })
  const { url, close } = await listen(simulator)
  return {
    all: [...stories.values()].map(({ naam, stappen }) => ({ name: naam, file: itemAt(stappen, 0).plek.bestand })),
    tell: async (name) => {
      const system = systemOf(openTestcentrum())
      const stage = { simulator, url, system, seed, stopwatch: () => performance.now() }
      const verdict = await tell(stories.get(name)!, stage)
      const { milliseconden: milliseconds, reden, bij, bevindingen } = verdict
      if (!isCaught(verdict)) return { milliseconds }
      return { milliseconds, why: `${bij ? `line ${bij.plek.regel}: ` : ''}${reden ?? bevindingen[0]?.wat ?? ''}` }
    },
    close,
  }
}
