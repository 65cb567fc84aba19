import type { Evaluation } from './evaluate.ts'

/**
 * What is asked of the model: the family of a mistake that it never saw is among the first three; of two mistakes that were told truly both
 * families are among the first five, when it knows them and when it never saw either.
 */
export const bounds = { three: 0.85, knownPairs: 0.7, newPairs: 0.5 } as const

/** An evaluation to read, and whether the model does what is asked of it. */
export function evaluationText({ alone, told, united, reliability }: Evaluation): {
  readonly text: string
  readonly isGood: boolean
} {
  const lines = [
    `${alone.count} mistakes, each left out of the model: its family is the first ${percent(alone.first)}, among the first three ${percent(alone.three)} (asked: ${percent(bounds.three)}), five ${percent(alone.five)}`,
    `${told.count} pairs that were told truly: both families among the first five ${percent(told.known)} (asked: ${percent(bounds.knownPairs)}), with both left out of the model ${percent(told.fresh)} (asked: ${percent(bounds.newPairs)})`,
    `${united.count} pairs put together from what each fails: ${percent(united.known)}, with both left out ${percent(united.fresh)}`,
    'how sure it was of what it never saw, and how often it was so:',
    ...reliability.map(
      ({ said, count, wasSo }) =>
        `  said ${said.toFixed(2)} ${String(count).padStart(5)} times, so ${wasSo.toFixed(2)}`,
    ),
  ]
  const isGood =
    alone.three >= bounds.three &&
    (told.count === 0 || (told.known >= bounds.knownPairs && told.fresh >= bounds.newPairs))
  return { text: `${lines.join('\n')}\n`, isGood }
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
