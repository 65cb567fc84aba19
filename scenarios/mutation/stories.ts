import { checked } from '../../contracts/adapter/checked.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { listen } from '../../simulator/port/listen.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'
import { forgetKept } from '../../src/once.ts'
import { itemAt } from '../../src/within.ts'
import { profielOfTestcentrum } from '../profile/find-profiel.ts'
import { findScenarios } from '../run/find.ts'
import { tell } from '../run/tell.ts'
import { openTestcentrum } from '../sut/testcentrum.ts'
import { isCaught } from '../wrong-systems/detect.ts'

/**
 * How one story went. `why`: at which step it failed and on what; absent when it went well. `remark`: the first gewoonte or keuze
 * that was not met, which fails with `--streng` only.
 */
export type Told = { readonly milliseconds: number; readonly why?: string; readonly remark?: string }

export type Stories = {
  /** All that is told, in order. `file`: where it is written, when that is no code. */
  readonly all: readonly { readonly name: string; readonly file?: string }[]
  readonly tell: (name: string) => Promise<Told>
  readonly close: () => Promise<void>
}

/** Milliseconds for one call: whoever takes longer never answers, however busy the machine is. */
const patience = 60_000

/**
 * The catalogue, ready to be told to our testcentrum as often as wanted, each story by its name. Judged as `run` judges it: its answers
 * held to their form, with the profile of the testcentrum, by the laws of every story, and failed by what is a regel.
 */
export async function openStories(): Promise<Stories> {
  const stories = new Map(findScenarios([], {}).map((scenario) => [scenario.naam, scenario]))
  const seed = '1'
  const simulator = createBareSimulator({ seed })
  const profiel = profielOfTestcentrum()
  const { url, close } = await listen(simulator)
  return {
    all: [...stories.values()].map(({ naam, stappen }) => ({ name: naam, file: itemAt(stappen, 0).plek.bestand })),
    tell: async (name) => {
      // What one mutant worked out is no answer of the next.
      forgetKept()
      const system = checked(systemOf(openTestcentrum()), { timeout: patience })
      const stage = { simulator, url, system, seed, profiel, stopwatch: () => performance.now() }
      const verdict = await tell(stories.get(name)!, stage)
      const { milliseconden: milliseconds, reden, bij, bevindingen, opmerkingen } = verdict
      const [remark] = opmerkingen
      if (!isCaught(verdict)) return { milliseconds, ...(remark && { remark: remark.wat }) }
      return { milliseconds, why: `${bij ? `line ${bij.plek.regel}: ` : ''}${reden ?? bevindingen[0]?.wat ?? ''}` }
    },
    close,
  }
}
