import { createBareSimulator } from '../../../simulator/simulator.ts'
import type { Scenario } from '../../language/scenario.ts'
import { isMistake } from '../../run/telling.ts'
import { type KeptStory, type keptIn, keyOf } from './kept.ts'
import { isBig } from './stories.ts'
import type { Subject } from './subject.ts'
import { type Tape, tellBent, tellTaped } from './tape.ts'
import { type Told, toldOf } from './told.ts'
import { touches } from './touches.ts'

/** What came of one story: whether our testcentrum passes it, to how many it was told now, and bugs of ours that were met. */
export type Telling = {
  readonly naam: string
  readonly isSound: boolean
  readonly told: number
  readonly kept: number
  readonly broken: readonly string[]
}

/**
 * Tells each story to our testcentrum and to every system that may do otherwise in it, but for what is kept already. A
 * story that our testcentrum does not pass says nothing about others and is told to nobody. `trusting`: what was known of a
 * story that our testcentrum lives through otherwise now is taken to be so still.
 */
export async function tellStories(
  scenarios: readonly Scenario[],
  subjects: readonly Subject[],
  memory: ReturnType<typeof keptIn>,
  onTold: (telling: Telling) => void,
  trusting = false,
): Promise<void> {
  const place = { simulator: createBareSimulator({ seed: '1' }), seed: '1' }
  for (const scenario of scenarios) {
    const { naam } = scenario
    const { verdict, tape } = await tellTaped(scenario, place)
    const key = keyOf(contentOf(scenario), ...lifeOf(tape))
    const earlier = memory.read(naam)
    const isSame = earlier?.key === key
    const known: KeptStory['told'] = isSame || trusting ? (earlier?.told ?? {}) : {}
    const isSound = verdict.verdict === 'geslaagd'
    const told: Record<string, Told> = {}
    const broken: string[] = []
    let count = 0
    for (const { key: subject, mistakes, system } of isSound ? whoHears(naam, subjects) : []) {
      if (subject in known) told[subject] = known[subject]!
      else if (!(await anyOf(mistakes, (mistake) => touches(mistake, tape)))) told[subject] = null
      else {
        told[subject] = await tellBent(system, scenario, place).then(toldOf, (error) => {
          if (!isMistake(error)) broken.push(`${subject}: ${error}`)
          return untold
        })
        count++
      }
    }
    // What was taken on trust is told again the next time that nobody trusts it.
    memory.write(naam, { key: isSame || earlier === undefined || !trusting ? key : earlier.key, told })
    onTold({ naam, isSound, told: count, kept: Object.keys(known).length, broken })
  }
}

const whoHears = (naam: string, subjects: readonly Subject[]): readonly Subject[] =>
  isBig(naam) ? subjects.filter(({ caughtBy }) => caughtBy === naam) : subjects

async function anyOf<One>(all: readonly One[], isSo: (one: One) => Promise<boolean>): Promise<boolean> {
  for (const one of all) if (await isSo(one)) return true
  return false
}

/** The story lost its meaning with this system, or a bug of ours was met: nothing is known. */
const untold: Told = { verdict: 'onverteld', bevindingen: [] }

/** A story without the places where its steps stand. */
const contentOf = ({ source: _, stappen, ...head }: Scenario): string =>
  JSON.stringify([head, stappen.map(({ stap }) => stap)])

/** What our testcentrum was asked and answered. Each telling has a world with a number of its own. */
const lifeOf = ({ deeds }: Tape): readonly string[] =>
  deeds.flatMap(({ place, name, given, outcome }) =>
    place === 'calls' ? [JSON.stringify([name, given, outcome]).replaceAll(/verhaal-\d+/g, 'verhaal')] : [],
  )
