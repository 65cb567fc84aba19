import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createBareSimulator } from '../../../simulator/simulator.ts'
import type { Scenario } from '../../language/scenario.ts'
import { isMistake } from '../../run/telling.ts'
import type { WrongSystem } from '../../wrong-systems/wrong-system.ts'
import { type KeptStory, type keptIn, keyOf } from './kept.ts'
import { tellBent, tellTaped } from './tape.ts'
import { type Told, toldOf } from './told.ts'
import { touches } from './touches.ts'

const folder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'wrong-systems')

/** A wrong system by its name and what its file says: altered, it is another one. */
export const keyOfSystem = ({ thema, name }: Pick<WrongSystem, 'thema' | 'name'>): string =>
  `${name} ${keyOf(readFileSync(join(folder, thema, `${name}.ts`), 'utf8'))}`

export type Telling = { readonly naam: string; readonly isSound: boolean; readonly told: number; readonly kept: number }

/**
 * Tells each story to our testcentrum and to every wrong system that may do otherwise in it, but for what is kept already. A
 * story that our testcentrum does not pass says nothing about others and is told to nobody.
 */
export async function tellStories(
  scenarios: readonly Scenario[],
  systems: readonly WrongSystem[],
  memory: ReturnType<typeof keptIn>,
  onTold: (telling: Telling) => void,
): Promise<void> {
  const place = { simulator: createBareSimulator({ seed: '1' }), seed: '1' }
  const keys = new Map(systems.map((system) => [system, keyOfSystem(system)]))
  for (const scenario of scenarios) {
    const { naam } = scenario
    const { verdict, tape } = await tellTaped(scenario, place)
    const key = keyOf(contentOf(scenario), ...tape.calls.map(anyWorld))
    const earlier = memory.read(naam)
    const known: KeptStory['told'] = earlier?.key === key ? earlier.told : {}
    const isSound = verdict.verdict === 'geslaagd'
    const told: Record<string, Told> = {}
    let count = 0
    for (const [system, systemKey] of isSound ? keys : []) {
      if (systemKey in known) told[systemKey] = known[systemKey]!
      else if (!touches(system, tape)) told[systemKey] = null
      else {
        told[systemKey] = await tellBent(system, scenario, place).then(toldOf, untold)
        count++
      }
    }
    memory.write(naam, { key, told })
    onTold({ naam, isSound, told: count, kept: Object.keys(known).length })
  }
}

const untold = (error: unknown): Told => {
  if (isMistake(error)) return { verdict: 'onverteld', bevindingen: [] }
  throw error
}

/** A story without the places where its steps stand. */
const contentOf = ({ source: _, stappen, ...head }: Scenario): string =>
  JSON.stringify([head, stappen.map(({ stap }) => stap)])

/** Each telling has a world with a number of its own. */
const anyWorld = (text: string): string => text.replaceAll(/verhaal-\d+/g, 'verhaal')
