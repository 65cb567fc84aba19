import type { Scenario } from '../../language/scenario.ts'
import type { WrongSystem } from '../../wrong-systems/wrong-system.ts'
import { cluesOf } from '../clues.ts'
import type { Mistake, Model } from '../model.ts'
import { calibrate } from './calibrate.ts'
import type { keptIn } from './kept.ts'
import { keyOfSystem } from './subject.ts'
import type { Told } from './told.ts'

/** Makes the model of what is kept of stories and wrong systems; what was never told to a system it knows nothing of. */
export function modelOf(
  scenarios: readonly Scenario[],
  systems: readonly WrongSystem[],
  memory: ReturnType<typeof keptIn>,
): Model {
  const failed = new Map(systems.map((system) => [system, new Map<string, ReadonlySet<string>>()]))
  const keys = systems.map((system) => [system, keyOfSystem(system)] as const)
  const stories = new Map<string, readonly string[]>()
  for (const { naam, dekt } of scenarios) {
    const { told = {} } = memory.read(naam) ?? {}
    if (Object.keys(told).length === 0) continue
    stories.set(naam, dekt)
    for (const [system, key] of keys) {
      const clues = cluesOfTold(told[key] ?? null, system.smaak ?? false)
      if (clues !== undefined) failed.get(system)!.set(naam, clues)
    }
  }
  const mistakes = systems.map(
    (system): Mistake => ({
      name: system.name,
      familie: system.familie,
      ernst: system.ernst,
      failed: failed.get(system)!,
    }),
  )
  return { calibration: calibrate(mistakes, stories), mistakes, stories }
}

/** The clues of a story that a system failed; undefined when it did not. By a system of taste a habit or a choice fails a story too. */
export function cluesOfTold(told: Told, isOfTaste: boolean): ReadonlySet<string> | undefined {
  if (told === null) return undefined
  const failing = told.bevindingen.filter(({ klasse }) => isOfTaste || klasse === 'regel')
  if (failing.length === 0 && told.verdict !== 'fout') return undefined
  return cluesOf(failing, told.verdict === 'fout')
}
