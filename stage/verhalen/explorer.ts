import { explore } from '../../scenarios/explore/explore.ts'
import { type Found, writeFound } from '../../scenarios/explore/found.ts'
import { lawsOfEveryStory } from '../../scenarios/laws/laws.ts'
import type { OpenStage } from '../../scenarios/sut/open-stage.ts'
import type { Simulator } from '../../simulator/simulator.ts'

/** Looking for what no story tells yet: how far it is, and what was found so far. */
export type Verkenning = {
  readonly zaad: string
  readonly bezig: boolean
  readonly verteld: number
  readonly gevonden: readonly {
    readonly wet: string
    readonly zegt: { readonly nl: string; readonly en: string }
    readonly ernst: string
    /** The smallest story that shows it, as a file. */
    readonly tekst: string
  }[]
  /** Why it could not go on. Absent: it could. */
  readonly fout?: string
}

export type Exploring = { readonly now: () => Verkenning; readonly stop: () => void; readonly done: Promise<void> }

/** Draws stories for so many milliseconds and tells them; finds come as they are made small. */
export function startExploring(
  open: () => Promise<{ readonly simulator: Simulator; readonly stage: OpenStage }>,
  { sut, zaad, milliseconds }: { readonly sut: string; readonly zaad: string; readonly milliseconds: number },
): Exploring {
  let now: Verkenning = { zaad, bezig: true, verteld: 0, gevonden: [] }
  let stopped = false
  const put = (next: Partial<Verkenning>) => {
    now = { ...now, ...next }
  }
  const work = async () => {
    const { simulator, stage } = await open()
    await explore({
      simulator,
      url: stage.url,
      systems: stage.systems,
      laws: lawsOfEveryStory,
      seed: '1',
      stories: zaad,
      milliseconds,
      maxFailures: 20,
      shrinkTells: 200,
      isDrawn: true,
      // Stopped by hand: the time is up.
      stopwatch: () => performance.now() + (stopped ? Number.MAX_SAFE_INTEGER : 0),
      onStory: (verteld) => put({ verteld }),
      onFound: (found) => put({ gevonden: [...now.gevonden, shown(found, sut)] }),
    })
  }
  const done = work().then(
    () => put({ bezig: false }),
    (error: Error) => put({ bezig: false, fout: error.message }),
  )
  return {
    now: () => now,
    stop: () => {
      stopped = true
    },
    done,
  }
}

const shown = (found: Found, sut: string) => ({
  wet: found.law.name,
  zegt: found.law.says,
  ernst: found.law.ernst,
  tekst: writeFound(found, sut),
})
