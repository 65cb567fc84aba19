import type { StressScore } from './score.ts'

const share = (part: number, whole: number) =>
  (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(0)} %`).padStart(6)

export const stressHeader = `${'kind'.padEnd(66)} ${['should', 'right', '', 'wrong', 'lucky', 'asked', '', 'missed'].map((word) => word.padStart(6)).join(' ')}\n`

/** One line of the table: how many should link, how many did, and what became of the rest. */
export function stressLine({ kind, records, shouldLink, right, wrong, lucky, asked, missed }: StressScore): string {
  const cells = [
    String(shouldLink),
    String(right),
    share(right, shouldLink),
    String(wrong),
    String(lucky),
    String(asked),
    share(asked, records),
    String(missed),
  ]
  return `${kind.padEnd(66)} ${cells.map((cell) => cell.padStart(6)).join(' ')}\n`
}
