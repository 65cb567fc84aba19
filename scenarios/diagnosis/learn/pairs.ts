import { existsSync, readFileSync } from 'node:fs'
import type { Scenario } from '../../language/scenario.ts'
import type { WrongSystem } from '../../wrong-systems/wrong-system.ts'
import { linesOf, type Packed, packed, unpacked } from '../packed.ts'
import type { ToldPair } from './evaluate.ts'
import type { keptIn } from './kept.ts'
import { cluesOfTold } from './model-of.ts'
import { type Subject, subjectOfTwo } from './subject.ts'
import { pairsOf } from './trials.ts'

/** Systems with two mistakes, told as truly as those with one: only these say whether the model knows two from each other. */
export const pairsFile = new URL('pairs.json', import.meta.url)

/** So many are drawn when there are none. */
const drawn = 48

type Pair = { readonly names: readonly [string, string] }

const written = (): Packed<Pair> | undefined =>
  existsSync(pairsFile) ? JSON.parse(readFileSync(pairsFile, 'utf8')) : undefined

/** The pairs that there are; those of which a mistake is gone are left out. Where there are none, some are drawn of mistakes that are caught. */
export function pairsToTell(systems: readonly WrongSystem[]): readonly (Pair & { readonly subject: Subject })[] {
  const byName = new Map(systems.map((system) => [system.name, system]))
  const caught = systems.filter((system) => 'caughtBy' in system && !system.smaak)
  const names: readonly (readonly [string, string])[] =
    written()?.rows.map((row) => row.names) ?? pairsOf(caught, drawn).map(([one, other]) => [one.name, other.name])
  return names.flatMap(([first, second]) => {
    const [one, other] = [byName.get(first), byName.get(second)]
    return one && other ? [{ names: [first, second], subject: subjectOfTwo(one, other) }] : []
  })
}

/** What is kept of pairs, as text. */
export function writePairs(
  pairs: ReturnType<typeof pairsToTell>,
  scenarios: readonly Scenario[],
  memory: ReturnType<typeof keptIn>,
): string {
  const kept = scenarios.flatMap(({ naam }) => {
    const { told = {} } = memory.read(naam) ?? {}
    return pairs.some(({ subject }) => subject.key in told) ? [{ naam, told }] : []
  })
  const rows = pairs.map(({ names, subject }) => ({
    names,
    failed: new Map(
      kept.flatMap(({ naam, told }) => {
        const clues = cluesOfTold(told[subject.key] ?? null, false)
        return clues === undefined ? [] : [[naam, clues] as const]
      }),
    ),
  }))
  return linesOf(
    packed(
      rows,
      kept.map(({ naam }) => naam),
    ),
  )
}

/** The pairs that were told, as their symptoms. */
export function toldPairs(): readonly ToldPair[] {
  const all = written()
  if (all === undefined) return []
  return unpacked(all).map(({ names, failed }) => ({
    names,
    symptoms: { failed, passed: new Set(all.stories.filter((story) => !failed.has(story))), rows: new Map() },
  }))
}
