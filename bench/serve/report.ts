/** One measured thing: its runs, and the bound that the middle one must keep. */
export type Figure = {
  readonly name: string
  readonly unit: string
  readonly runs: readonly number[]
  /** The middle of the runs must be at least, or at most, this. Absent: for information. */
  readonly required?: { readonly least: number } | { readonly most: number }
  readonly aim?: string
}

export const sorted = (runs: readonly number[]): readonly number[] => [...runs].sort((a, b) => a - b)

export const quantile = (runs: readonly number[], share: number): number =>
  sorted(runs)[Math.min(runs.length - 1, Math.floor(runs.length * share))]!

export const median = (runs: readonly number[]): number => {
  const all = sorted(runs)
  const middle = all.length / 2
  return all.length % 2 === 1 ? all[Math.floor(middle)]! : (all[middle - 1]! + all[middle]!) / 2
}

export const holds = ({ runs, required }: Figure): boolean =>
  required === undefined || ('least' in required ? median(runs) >= required.least : median(runs) <= required.most)

const show = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))

/** The figures as a table, with the spread of the runs and whether the bound was kept. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { name, unit, runs, required, aim } = figure
    const bound = required === undefined ? '' : 'least' in required ? `>= ${required.least}` : `<= ${required.most}`
    return [
      name,
      `${show(median(runs))}${unit}`,
      `${show(quantile(runs, 0))} .. ${show(quantile(runs, 1))}`,
      String(runs.length),
      bound + (aim === undefined ? '' : ` (aim ${aim})`),
      required === undefined ? '' : holds(figure) ? 'ok' : 'MISSED',
    ]
  })
  const all = [['', 'median', 'spread', 'runs', 'required', ''], ...rows]
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
  return all
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  '),
    )
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}
