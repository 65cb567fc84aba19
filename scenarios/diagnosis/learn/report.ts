import type { Evaluation } from './evaluate.ts'

/** What is asked of the model. */
export const bounds = { three: 0.85, pairs: 0.7 } as const

/** An evaluation to read, and whether the model does what is asked of it. */
export function evaluationText({ alone, pairs, reliability }: Evaluation): {
  readonly text: string
  readonly isGood: boolean
} {
  const [told] = pairs
  const isGood = alone.three >= bounds.three && (told === undefined || told.count === 0 || told.both >= bounds.pairs)
  const lines = [
    `${alone.count} mistakes, each left out of the model: its family is the first ${percent(alone.first)}, among the first three ${percent(alone.three)} (asked: ${percent(bounds.three)}), five ${percent(alone.five)}`,
    ...pairs.map(
      ({ what, count, both }) => `${count} pairs ${what}: both families among the first five ${percent(both)}`,
    ),
    `(asked of pairs that were told: ${percent(bounds.pairs)})`,
    'how sure it was, and how often it was so:',
    ...reliability.map(
      ({ said, count, wasSo }) =>
        `  said ${said.toFixed(2)} ${String(count).padStart(5)} times, so ${wasSo.toFixed(2)}`,
    ),
  ]
  return { text: `${lines.join('\n')}\n`, isGood }
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
